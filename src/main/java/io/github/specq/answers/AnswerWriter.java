package io.github.specq.answers;

import io.github.specq.yaml.YamlValue;
import java.util.LinkedHashMap;
import java.util.Map;

/** How an answer is written: the shortest form that says all of it. */
final class AnswerWriter {
  private AnswerWriter() {}

  static YamlValue write(Answer answer) {
    return LongForm.question(keys(answer));
  }

  /** All that an answer says, by its key. */
  static Map<String, YamlValue> keys(Answer answer) {
    return answer instanceof Answer.Said said ? said(said) : nonAnswer((NonAnswer) answer);
  }

  private static Map<String, YamlValue> said(Answer.Said said) {
    Map<String, YamlValue> keys = new LinkedHashMap<>();
    said.text().ifPresent(t -> keys.put(LongForm.TEXT, new YamlValue.Text(t)));
    said.fields().forEach((id, entry) -> keys.put(id, entry(entry)));
    said.note().ifPresent(n -> keys.put(LongForm.NOTE, new YamlValue.Text(n)));
    return keys;
  }

  private static YamlValue entry(Entry entry) {
    return entry instanceof Entry.Value value
        ? value(value)
        : new YamlValue.Fields(nonAnswer((NonAnswer) entry));
  }

  private static YamlValue value(Entry.Value value) {
    YamlValue given = given(value.given());
    Map<String, YamlValue> fields = new LinkedHashMap<>();
    fields.put(LongForm.VALUE, given);
    value.explained().ifPresent(e -> fields.put(LongForm.FOR, given(e)));
    if (!value.by().equals(By.PERSON)) {
      fields.put(LongForm.BY, new YamlValue.Text(value.by().who().id()));
    }
    value.by().at().ifPresent(at -> fields.put(LongForm.AT, new YamlValue.Text(at)));
    return LongForm.field(fields);
  }

  private static YamlValue given(Given given) {
    return given.several()
        ? new YamlValue.Items(given.items().stream().map(AnswerWriter::item).toList())
        : item(given.items().get(0));
  }

  private static YamlValue item(Given.Item item) {
    YamlValue text = new YamlValue.Text(item.text());
    return item.other() ? new YamlValue.Fields(Map.of("other", text)) : text;
  }

  private static Map<String, YamlValue> nonAnswer(NonAnswer nonAnswer) {
    Map<String, YamlValue> fields = new LinkedHashMap<>();
    fields.put("state", new YamlValue.Text(nonAnswer.state().id()));
    nonAnswer.owner().ifPresent(o -> fields.put("owner", new YamlValue.Text(o)));
    nonAnswer.note().ifPresent(n -> fields.put("note", new YamlValue.Text(n)));
    return fields;
  }
}
