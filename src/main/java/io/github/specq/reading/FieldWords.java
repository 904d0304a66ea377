package io.github.specq.reading;

import io.github.specq.answers.Given;
import io.github.specq.bank.Cues;
import io.github.specq.bank.Field;
import io.github.specq.field.FieldType;
import io.github.specq.field.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The words of a field, ready to be looked for.
 *
 * @param names what it is called
 * @param nouns what its numbers count
 * @param values what its values are called: its options, and the sayings of the bank
 */
record FieldWords(
    Field field,
    List<Phrase> names,
    List<Phrase> nouns,
    List<Phrase> before,
    List<Phrase> after,
    List<Phrase> not,
    List<Phrase> oneLess,
    List<Name> values) {

  /**
   * A name of a value.
   *
   * @param field the id of the field
   * @param saying whether the bank has it for sentences alone
   * @param within the field in whose values it has to stand
   */
  record Name(Phrase phrase, String field, Given value, boolean saying, Optional<String> within) {}

  static FieldWords of(Field field) {
    Cues cues = field.wording().cues();
    FieldType each = field.type().each();
    return new FieldWords(
        field,
        phrases(Stream.concat(Stream.of(field.wording().term()), field.wording().label().stream())),
        phrases(Stream.of(each.noun(true), each.noun(false))),
        phrases(cues.before().stream()),
        phrases(cues.after().stream()),
        phrases(cues.not().stream()),
        phrases(cues.oneLess().stream()),
        Stream.concat(
                each.options().stream().flatMap(o -> named(field, o)),
                cues.says().stream().flatMap(s -> said(field, s)))
            .toList());
  }

  private static List<Phrase> phrases(Stream<String> texts) {
    return texts.map(Phrase::of).filter(p -> !p.isEmpty()).distinct().toList();
  }

  private static Stream<Name> named(Field field, Option option) {
    List<String> names = new ArrayList<>(option.aliases());
    names.add(option.label());
    option.means().ifPresent(names::add);
    Given value = field.type().several() ? Given.list(option.id()) : Given.of(option.id());
    return phrases(names.stream()).stream()
        .map(p -> new Name(p, field.id(), value, false, Optional.empty()));
  }

  private static Stream<Name> said(Field field, Cues.Saying saying) {
    return phrases(saying.words().stream()).stream()
        .map(p -> new Name(p, field.id(), saying.value(), true, saying.within()));
  }

  String id() {
    return field.id();
  }

  Optional<String> above() {
    return field.wording().cues().above();
  }
}
