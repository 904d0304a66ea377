package io.github.specq.answers;

import io.github.specq.disk.Folder;
import io.github.specq.disk.LocalFiles;
import io.github.specq.problem.UserError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/**
 * The answers files of a repository. Every change is on disk when the method returns; what somebody
 * else changed in the meantime is kept and told, never overwritten silently.
 */
public final class AnswersStore {
  private static final String BACKUP = ".specq/local/backup/";
  private static final String RESCUE = ".specq/local/rescue/";

  private final Folder project;
  private final UnaryOperator<String> fileOfBank;
  private final ToIntFunction<String> versionOfBank;
  private final Map<String, AnswersFile> files = new HashMap<>();
  private final List<String> notices = new ArrayList<>();

  /**
   * @param fileOfBank the answers file of a bank, relative to the project
   * @param versionOfBank the version of a bank, written beside its answers
   */
  public AnswersStore(
      Folder project, UnaryOperator<String> fileOfBank, ToIntFunction<String> versionOfBank) {
    this.project = project;
    this.fileOfBank = fileOfBank;
    this.versionOfBank = versionOfBank;
  }

  /** Where a bank's answers usually are. */
  public static String usualFile(String bank) {
    return ".specq/answers/" + bank + ".yaml";
  }

  /** The bank's answers file as it was last read or written here. */
  public AnswersFile file(String bank) {
    return files.computeIfAbsent(bank, this::read);
  }

  /** Whether the bank has an answers file. */
  public boolean exists(String bank) {
    return project.exists(fileOfBank.apply(bank));
  }

  /** The path of the bank's answers file, relative to the project. */
  public String name(String bank) {
    return fileOfBank.apply(bank);
  }

  private AnswersFile read(String bank) {
    return find(bank).orElseGet(() -> empty(bank));
  }

  private Optional<AnswersFile> find(String bank) {
    String name = fileOfBank.apply(bank);
    return project.read(name).map(text -> AnswersFile.parse(name, bank, text));
  }

  private AnswersFile empty(String bank) {
    return AnswersFile.empty(fileOfBank.apply(bank), bank, versionOfBank.applyAsInt(bank));
  }

  /** The answers of these banks. */
  public Answers answers(Iterable<String> banks) {
    Answers answers = Answers.NONE;
    for (String bank : banks) {
      AnswersFile file = file(bank);
      answers = answers.with(bank, file.answers()).accepting(file.accepted());
    }
    return answers;
  }

  /**
   * Saves one answer.
   *
   * @throws UserError if it could not be saved; it is then in a rescue file, whose path is told
   */
  public void put(String bank, String question, Answer answer) {
    change(bank, question, Optional.of(answer));
  }

  /** Removes one answer. */
  public void remove(String bank, String question) {
    change(bank, question, Optional.empty());
  }

  /** Saves in a bank's answers file that the team lives with a warning, or not any more. */
  public void accept(String bank, String rule, Optional<Acceptance> acceptance) {
    AnswersFile changed = read(bank).accepting(rule, acceptance);
    project.write(fileOfBank.apply(bank), changed.text());
    files.put(bank, changed);
  }

  private void change(String bank, String question, Optional<Answer> answer) {
    try {
      AnswersFile known = file(bank);
      Optional<AnswersFile> found = find(bank);
      Optional<String> outsideEdit =
          found.isPresent()
              ? outsideEdit(known, found.get(), question)
              : deletion(known, empty(bank));
      AnswersFile current = found.orElseGet(() -> empty(bank));
      AnswersFile changed =
          answer
              .map(a -> current.with(question, a))
              .orElseGet(() -> current.without(question))
              .withBankVersion(versionOfBank.applyAsInt(bank));
      if (!changed.equals(current) || found.isEmpty()) {
        project.write(fileOfBank.apply(bank), changed.text());
      }
      files.put(bank, changed);
      outsideEdit.ifPresent(notices::add);
      keepWhatAStateReplaces(current, changed, question);
    } catch (RuntimeException e) {
      // A bug of ours must not cost an answer either.
      answer.ifPresent(a -> rescue(bank, question, a, e));
      throw e;
    }
  }

  /** "Later" for a whole question takes the place of what was said there: that is kept aside. */
  private void keepWhatAStateReplaces(AnswersFile before, AnswersFile after, String question) {
    boolean replaced =
        after.answers().get(question) instanceof NonAnswer
            && before.answers().get(question) instanceof Answer.Said said
            && (said.text().isPresent() || !said.fields().isEmpty());
    if (replaced) {
      notices.add(
          "What stood for '%s' before is kept in %s."
              .formatted(question, backup(before.bank(), before.text())));
    }
  }

  /** What is told if the file is not as it was last seen here. */
  private Optional<String> outsideEdit(AnswersFile known, AnswersFile current, String question) {
    if (current.equals(known)) {
      return Optional.empty();
    }
    String name = fileOfBank.apply(known.bank());
    Optional<Answer> before = Optional.ofNullable(known.answers().get(question));
    Optional<Answer> now = Optional.ofNullable(current.answers().get(question));
    return Optional.of(
        before.equals(now)
            ? name + " was changed by somebody else; those changes are kept."
            : "%s: the answer to '%s' was changed by somebody else too; yours was saved, the file as they left it is %s."
                .formatted(name, question, backup(known.bank(), current.text())));
  }

  /** What is told if the file is not there any more. */
  private Optional<String> deletion(AnswersFile known, AnswersFile empty) {
    return known.equals(empty)
        ? Optional.empty()
        : Optional.of(
            "%s was deleted by somebody else; the answers that were in it are in %s."
                .formatted(fileOfBank.apply(known.bank()), backup(known.bank(), known.text())));
  }

  /** Keeps a copy of an answers file and returns its path. */
  private String backup(String bank, String text) {
    LocalFiles.prepare(project);
    String name = freshName(BACKUP + bank, ".yaml");
    project.write(name, text);
    return name;
  }

  private String freshName(String stem, String ending) {
    int number = 1;
    while (project.exists(stem + "-" + number + ending)) {
      number++;
    }
    return stem + "-" + number + ending;
  }

  /** The typed answer must survive even where its file cannot be written. */
  private void rescue(String bank, String question, Answer answer, RuntimeException cause) {
    Rescue rescue = Rescue.of(List.of(() -> file(bank), () -> empty(bank)), question, answer);
    try {
      LocalFiles.prepare(project);
      String name = freshName(RESCUE + bank, rescue.ending());
      project.write(name, rescue.text());
      notices.add("Your answer was not lost: it is in " + name + ".");
    } catch (UserError e) {
      cause.addSuppressed(e);
      notices.add("Your answer could not be written anywhere; here it is:\n" + rescue.text());
    }
  }

  /**
   * Moves a bank's answers away and starts with none.
   *
   * @return the backup's path, or empty when there was nothing to keep
   */
  public Optional<String> restart(String bank) {
    if (!exists(bank)) {
      return Optional.empty();
    }
    String copy = backup(bank, project.read(fileOfBank.apply(bank)).orElse(""));
    AnswersFile empty = empty(bank);
    project.write(fileOfBank.apply(bank), empty.text());
    files.put(bank, empty);
    return Optional.of(copy);
  }

  /** What people must hear of, since it was last asked for. */
  public List<String> takeNotices() {
    List<String> taken = List.copyOf(notices);
    notices.clear();
    return taken;
  }
}
