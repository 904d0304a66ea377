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
    String name = fileOfBank.apply(bank);
    return project
        .read(name)
        .map(text -> AnswersFile.parse(name, bank, text))
        .orElseGet(() -> AnswersFile.empty(name, bank, versionOfBank.applyAsInt(bank)));
  }

  /** The answers of these banks. */
  public Answers answers(Iterable<String> banks) {
    Answers answers = Answers.NONE;
    for (String bank : banks) {
      answers = answers.with(bank, file(bank).answers());
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

  private void change(String bank, String question, Optional<Answer> answer) {
    AnswersFile known = file(bank);
    try {
      AnswersFile current = read(bank);
      if (!current.equals(known) && exists(bank)) {
        noticeOutsideEdit(known, current, question);
      }
      AnswersFile changed =
          answer
              .map(a -> current.with(question, a))
              .orElseGet(() -> current.without(question))
              .withBankVersion(versionOfBank.applyAsInt(bank));
      if (!changed.equals(current) || !exists(bank)) {
        project.write(fileOfBank.apply(bank), changed.text());
      }
      files.put(bank, changed);
    } catch (UserError e) {
      answer.ifPresent(a -> rescue(known, question, a, e));
      throw e;
    }
  }

  private void noticeOutsideEdit(AnswersFile known, AnswersFile current, String question) {
    String name = fileOfBank.apply(known.bank());
    Optional<Answer> before = Optional.ofNullable(known.answers().get(question));
    Optional<Answer> now = Optional.ofNullable(current.answers().get(question));
    if (before.equals(now)) {
      notices.add(name + " was changed by somebody else; those changes are kept.");
    } else {
      String copy = backup(known.bank(), current.text());
      notices.add(
          "%s: the answer to '%s' was changed by somebody else too; yours was saved, the file as they left it is %s."
              .formatted(name, question, copy));
    }
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
  private void rescue(AnswersFile known, String question, Answer answer, UserError cause) {
    String text = known.with(question, answer).text();
    try {
      LocalFiles.prepare(project);
      String name = freshName(RESCUE + known.bank(), ".yaml");
      project.write(name, text);
      notices.add("Your answer was not lost: it is in " + name + ".");
    } catch (UserError e) {
      cause.addSuppressed(e);
      notices.add("Your answer could not be written anywhere; here it is:\n" + text);
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
    AnswersFile empty =
        AnswersFile.empty(fileOfBank.apply(bank), bank, versionOfBank.applyAsInt(bank));
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
