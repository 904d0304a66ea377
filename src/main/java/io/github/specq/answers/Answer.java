package io.github.specq.answers;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What stands for one question: something said, or a non-answer for the whole of it. */
public sealed interface Answer permits Answer.Said, NonAnswer {

  /** A remark for people; it decides nothing. */
  Optional<String> note();

  /** What stands for a field, if anything does. */
  Optional<Entry> entry(String field);

  /** What was said, to be added to; a non-answer and its reason are over then. */
  default Said said() {
    return this instanceof Said said ? said : Said.NOTHING;
  }

  /** Whether the question was answered in somebody's own words. */
  default boolean hasOwnWords() {
    return this instanceof Said said && said.text().isPresent();
  }

  /**
   * Own words, fields, or both.
   *
   * @param text own words for the whole question
   * @param fields by field id, in the order given
   */
  record Said(Optional<String> text, Map<String, Entry> fields, Optional<String> note)
      implements Answer {

    /** Nothing yet. */
    public static final Said NOTHING = new Said(Optional.empty(), Map.of(), Optional.empty());

    public Said {
      Objects.requireNonNull(text);
      Objects.requireNonNull(note);
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    @Override
    public Optional<Entry> entry(String field) {
      return Optional.ofNullable(fields.get(field));
    }

    /** The same with an entry set. */
    public Said with(String field, Entry entry) {
      Map<String, Entry> changed = new LinkedHashMap<>(fields);
      changed.put(field, entry);
      return new Said(text, changed, note);
    }

    /** The same with several entries set. */
    public Said with(Map<String, Entry> entries) {
      Map<String, Entry> changed = new LinkedHashMap<>(fields);
      changed.putAll(entries);
      return new Said(text, changed, note);
    }

    /** The same without a field. */
    public Said without(String field) {
      Map<String, Entry> changed = new LinkedHashMap<>(fields);
      changed.remove(field);
      return new Said(text, changed, note);
    }

    /** The same with own words. */
    public Said withText(String words) {
      return new Said(Optional.of(words), fields, note);
    }

    /** The same with a remark. */
    public Said withNote(String remark) {
      return withNote(Optional.of(remark));
    }

    /** The same with this note, or with none. */
    public Said withNote(Optional<String> remark) {
      return new Said(text, fields, remark);
    }

    /** Whether nothing is said at all. */
    public boolean isEmpty() {
      return text.isEmpty() && fields.isEmpty() && note.isEmpty();
    }
  }
}
