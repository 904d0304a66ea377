package io.github.specq.bank;

import io.github.specq.answers.AnswersFile;
import io.github.specq.answers.AskedBank;
import io.github.specq.answers.Names;
import io.github.specq.condition.Condition;
import io.github.specq.condition.Derived;
import io.github.specq.condition.Ref;
import io.github.specq.problem.Severity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that can be asked on one subject, checked: a bank that exists is sound.
 *
 * @param minutes how long answering takes, as the source says
 * @param before what to read before starting
 * @param appliesWhen the whole bank is off the path when false
 * @param projectProfile what it says as the profile of a project, where it is that
 * @param profileQuestions questions of the profile that are asked first, beside those its
 *     conditions read
 * @param knowledgeBanks the banks whose advice is given beside this one's own
 * @param summary what gets filled out
 * @param derived the values that are computed from answers: those it defines, and all others that
 *     it looks at
 * @param documents the documents that it declares, and those that it fills
 * @param knowledge what it knows about the answers
 * @param signatures what in a repository lets one guess at answers
 * @param hash identifies the bank's text
 */
public record Bank(
    String id,
    int version,
    Optional<String> number,
    String title,
    Optional<String> whenToUse,
    Optional<String> minutes,
    Optional<String> outcome,
    Optional<String> before,
    List<String> topics,
    List<String> notes,
    Condition appliesWhen,
    Optional<ProjectProfile> projectProfile,
    List<String> profileQuestions,
    List<String> knowledgeBanks,
    List<Section> sections,
    List<Filled> summary,
    List<NextStep> nextSteps,
    List<Derived> derived,
    List<Document> documents,
    Knowledge knowledge,
    List<Signature> signatures,
    String hash)
    implements AskedBank {

  public Bank {
    topics = List.copyOf(topics);
    notes = List.copyOf(notes);
    profileQuestions = List.copyOf(profileQuestions);
    knowledgeBanks = List.copyOf(knowledgeBanks);
    sections = List.copyOf(sections);
    summary = List.copyOf(summary);
    nextSteps = List.copyOf(nextSteps);
    derived = List.copyOf(derived);
    documents = List.copyOf(documents);
    signatures = List.copyOf(signatures);
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
        ? derived.stream().filter(d -> d.ref().equals(path)).flatMap(d -> d.inputs().stream())
        : Stream.of(path);
  }

  /** All questions in the bank's order. */
  public Stream<Question> questions() {
    return sections.stream().flatMap(s -> s.questions().stream());
  }

  @Override
  public boolean wantsAnotherLook(AnswersFile file) {
    return AnswersReview.of(this, file).stream().anyMatch(p -> p.severity() == Severity.ERROR);
  }

  @Override
  public Names names(String questionId) {
    return question(questionId).map(Question::names).orElseGet(() -> Names.of(questionId));
  }

  /** A question by its id or a former one. */
  public Optional<Question> question(String questionId) {
    return questions()
        .filter(q -> q.id().equals(questionId) || q.was().contains(questionId))
        .findFirst();
  }
}
