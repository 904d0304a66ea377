package io.github.specq.work;

import io.github.specq.answers.Answers;
import io.github.specq.answers.AnswersStore;
import io.github.specq.answers.Drafts;
import io.github.specq.bank.AnswersReview;
import io.github.specq.bank.Bank;
import io.github.specq.bank.BankOfAnswers;
import io.github.specq.bank.Documents;
import io.github.specq.bank.read.BankLoader;
import io.github.specq.condition.Ref;
import io.github.specq.evaluation.Evaluation;
import io.github.specq.evaluation.Finding;
import io.github.specq.evaluation.Leftover;
import io.github.specq.evaluation.QuestionPath;
import io.github.specq.evaluation.RuleEngine;
import io.github.specq.field.Value;
import io.github.specq.problem.Problem;
import io.github.specq.problem.Severity;
import io.github.specq.problem.UserError;
import io.github.specq.project.Project;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A project with its banks and answers: where the parts are put together. */
public final class Workspace {
  private final Project project;
  private final BankShelf shelf;
  private final BankLoader loader;
  private final AnswersStore store;
  private final Map<Set<String>, Counsel> counsels = new HashMap<>();

  public Workspace(Project project) {
    this(project, AnswersStore::usualFile);
  }

  /**
   * @param answersFile the answers file of a bank, relative to the project
   */
  public Workspace(Project project, UnaryOperator<String> answersFile) {
    this.project = project;
    this.shelf = new BankShelf(project);
    this.loader = new BankLoader(shelf);
    this.store =
        new AnswersStore(project.folder(), answersFile, id -> new BankOfAnswers(loader.load(id)));
  }

  public Project project() {
    return project;
  }

  public BankShelf shelf() {
    return shelf;
  }

  public BankLoader loader() {
    return loader;
  }

  public AnswersStore store() {
    return store;
  }

  /** What was begun for the bank's answers file, and not given. */
  public Drafts drafts(String bank) {
    return new Drafts(project.folder(), bank, store.name(bank));
  }

  /** The ids of the banks that have answers, in the order of the shelf. */
  public List<String> answered() {
    return shelf.ids().stream().filter(store::exists).toList();
  }

  /** These banks and all that they look at. */
  public Map<String, Bank> banks(Iterable<String> ids) {
    return loader.loadWithReferences(listed(ids));
  }

  /** A bank, the profile of the project, and all that these look at. */
  public Map<String, Bank> withProfile(String id) {
    return loader.loadWithReferences(
        Stream.concat(Stream.of(id), shelf.profile().stream()).distinct().toList());
  }

  /** These banks and those that advise on them. */
  List<Bank> advisors(Iterable<String> ids) {
    return loader.advisors(listed(ids));
  }

  /** These banks, those that advise on them, and all that any of these looks at. */
  Map<String, Bank> advised(Iterable<String> ids) {
    return loader.loadWithAdvice(listed(ids));
  }

  /** What there is to say to the saved answers, by the advice on these banks. */
  public List<Finding> advice(Iterable<String> ids) {
    return advice(ids, Map.of());
  }

  /**
   * The same.
   *
   * @param found what the repository shows, for questions that nobody has said anything to
   */
  public List<Finding> advice(Iterable<String> ids, Map<Ref, Value> found) {
    Counsel counsel =
        counsels.computeIfAbsent(
            Set.copyOf(listed(ids)),
            all -> {
              Map<String, Bank> banks = advised(all);
              return new Counsel(banks, new RuleEngine(banks.values()));
            });
    Answers answers = answers(counsel.banks());
    return Finding.of(
        counsel.ruleEngine(), new Evaluation(counsel.banks(), answers, found), answers);
  }

  private static List<String> listed(Iterable<String> ids) {
    List<String> list = new ArrayList<>();
    ids.forEach(list::add);
    return list;
  }

  /** What advises on some banks, found once. */
  private record Counsel(Map<String, Bank> banks, RuleEngine ruleEngine) {}

  /** The documents of the project: those of its profile, and those that the answers are for. */
  public Documents documents() {
    List<String> ids =
        Stream.concat(shelf.profile().stream(), answered().stream()).distinct().toList();
    Documents documents = Documents.of(loader.loadWithReferences(ids).values());
    project.checkPlaces(documents.ids());
    checkSettled(documents);
    return documents;
  }

  /** A document may have its place before anything fills it, but some bank must know it. */
  private void checkSettled(Documents documents) {
    List<String> unknown =
        project.config().documents().keySet().stream()
            .filter(id -> documents.find(id).isEmpty())
            .sorted()
            .toList();
    if (!unknown.isEmpty()) {
      Set<String> known = new TreeSet<>(documents.ids());
      known.addAll(loader.documents());
      List<Problem> problems =
          unknown.stream()
              .filter(id -> !known.contains(id))
              .map(id -> project.unknownDocument(id, known))
              .toList();
      if (!problems.isEmpty()) {
        throw UserError.file(problems);
      }
    }
  }

  /** The question or field that a path with its bank means. */
  QuestionName named(String path) {
    return QuestionName.parse(loader.load(Ref.parse(path).bank()), path);
  }

  /** What the saved answers mean for these banks. */
  public Evaluation evaluation(Map<String, Bank> banks) {
    return new Evaluation(banks, answers(banks));
  }

  /**
   * What the saved answers mean for a bank and all it looks at, but for files that cannot be read:
   * who changes one answer need not mend another file for it.
   */
  Evaluation evaluationFor(Bank bank) {
    Map<String, Bank> banks = readable(bank);
    return new Evaluation(
        banks, store.answers(banks.keySet().stream().filter(this::isReadable).toList()));
  }

  private Map<String, Bank> readable(Bank bank) {
    try {
      return banks(List.of(bank.id()));
    } catch (UserError e) {
      return Map.of(bank.id(), bank);
    }
  }

  private boolean isReadable(String bank) {
    try {
      store.file(bank);
      return true;
    } catch (UserError e) {
      return false;
    }
  }

  public Answers answers(Map<String, Bank> banks) {
    return store.answers(banks.keySet());
  }

  /** Whether interviews of this project ask only what is required. */
  public boolean isBrief() {
    return evaluation(banks(shelf.profile().stream().toList())).isBrief();
  }

  /**
   * The values that stand in answers although the others do not want them any more; none where that
   * cannot be told, as a file is wrong.
   */
  List<Leftover> leftovers() {
    try {
      List<String> ids = answered();
      Evaluation evaluation = evaluation(banks(ids));
      return ids.stream()
          .map(id -> QuestionPath.of(loader.load(id), evaluation))
          .flatMap(path -> Leftover.of(path, evaluation).stream())
          .toList();
    } catch (UserError e) {
      return List.of();
    }
  }

  /** The paths of all banks with answers, in the order of the shelf. */
  public List<QuestionPath> paths() {
    List<String> ids = answered();
    Map<String, Bank> banks = banks(ids);
    Evaluation evaluation = evaluation(banks);
    return ids.stream().map(id -> QuestionPath.of(loader.load(id), evaluation)).toList();
  }

  /** Everything in the answers files that does not fit their banks. */
  public List<Problem> problemsInAnswers(Iterable<String> banks) {
    List<Problem> problems = new ArrayList<>();
    for (String id : banks) {
      problems.addAll(AnswersReview.of(loader.load(id), store.file(id)));
    }
    return problems;
  }

  /**
   * What is worth knowing about the answers of these banks.
   *
   * @throws UserError if an answer cannot be what its field wants
   */
  public List<Problem> soundAnswers(Iterable<String> banks) {
    List<Problem> problems = problemsInAnswers(banks);
    List<Problem> errors = problems.stream().filter(p -> p.severity() == Severity.ERROR).toList();
    if (!errors.isEmpty()) {
      throw UserError.file(errors);
    }
    return problems;
  }
}
