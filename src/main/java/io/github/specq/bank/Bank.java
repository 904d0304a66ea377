package io.github.specq.bank;

import io.github.specq.condition.Condition;
import io.github.specq.condition.Ref;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that can be asked on one subject, checked: a bank that exists is sound.
 *
 * @param appliesWhen the whole bank is off the path when false
 * @param projectProfile what it says as the profile of a project, where it is that
 * @param profileQuestions questions of the profile that are asked first, beside those its
 *     conditions read
 * @param documents the documents that it declares, and those that it fills
 * @param knowledge what it knows about the answers
 * @param hash identifies the bank's text
 */
public record Bank(
    String id,
    int version,
    String title,
    About about,
    Condition appliesWhen,
    Optional<ProjectProfile> projectProfile,
    List<String> profileQuestions,
    List<Section> sections,
    List<Document> documents,
    Knowledge knowledge,
    String hash) {

  public Bank {
    profileQuestions = List.copyOf(profileQuestions);
    sections = List.copyOf(sections);
    documents = List.copyOf(documents);
  }

  /**
   * What is told about it.
   *
   * @param minutes how long answering takes, as the source says
   * @param before what to read before starting
   * @param summary what gets filled out
   * @param forPeople what people are told instead, where the source speaks to others
   */
  public record About(
      Optional<String> number,
      Optional<String> whenToUse,
      Optional<String> minutes,
      Optional<String> outcome,
      Optional<String> before,
      List<String> topics,
      List<String> notes,
      List<Filled> summary,
      List<NextStep> nextSteps,
      Optional<ForPeople> forPeople) {
    public About {
      topics = List.copyOf(topics);
      notes = List.copyOf(notes);
      summary = List.copyOf(summary);
      nextSteps = List.copyOf(nextSteps);
    }

    /** What whoever answers is told to do before. */
    public Optional<String> firstStep() {
      return forPeople.isPresent() ? forPeople.get().before() : before;
    }

    /** What whoever answered is told to do next. */
    public List<NextStep> furtherSteps() {
      return forPeople.map(ForPeople::nextSteps).orElse(nextSteps);
    }
  }

  /**
   * What is said to people before the first and after the last question, in place of what the
   * source of the bank says to somebody else.
   */
  public record ForPeople(Optional<String> before, List<NextStep> nextSteps) {
    public ForPeople {
      nextSteps = List.copyOf(nextSteps);
    }
  }

  /**
   * What a profile decides for the interviews on all subjects.
   *
   * @param briefWhen only what is required is asked where this is true
   * @param assumed what scenarios take to be answered unless they say otherwise, as it would be
   *     typed, by the id of a question whose first part it answers
   */
  public record ProjectProfile(Condition briefWhen, Map<String, String> assumed) {
    public ProjectProfile {
      assumed = Collections.unmodifiableMap(new LinkedHashMap<>(assumed));
    }
  }

  /** Whether it asks about the project itself, on which all other banks look. */
  public boolean isProfile() {
    return projectProfile.isPresent();
  }

  /** What a section of a spec gets from this bank. */
  public record Filled(String spec, String section, String about) {}

  /** What to do when the bank is answered. */
  public record NextStep(String title, Optional<String> detail, List<String> items) {
    public NextStep {
      items = List.copyOf(items);
    }
  }

  /** Whether there is anything to ask; a bank may hold nothing but knowledge. */
  public boolean asks() {
    return !sections.isEmpty();
  }

  /**
   * The answers that a path of this bank looks at: the one it names, or those it is computed from.
   */
  public Stream<Ref> inputs(Ref path) {
    return path.bank().equals(Ref.DERIVED)
        ? knowledge.derived().stream()
            .filter(d -> d.ref().equals(path))
            .flatMap(d -> d.inputs().stream())
        : Stream.of(path);
  }

  /** All questions in the bank's order. */
  public Stream<Question> questions() {
    return sections.stream().flatMap(s -> s.questions().stream());
  }

  /** A question by its id or a former one. */
  public Optional<Question> question(String questionId) {
    return questions()
        .filter(q -> q.id().equals(questionId) || q.was().contains(questionId))
        .findFirst();
  }

  /** Whether any answer to it may be required. */
  public boolean requiresAnswers() {
    return questions()
        .anyMatch(
            q ->
                !q.requiredWhen().equals(Condition.never())
                    || q.fields().stream()
                        .anyMatch(f -> !f.requiredWhen().equals(Condition.never())));
  }
}
