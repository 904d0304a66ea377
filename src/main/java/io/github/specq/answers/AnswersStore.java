package io.github.specq.answers;

import io.github.specq.disk.Folder;
import io.github.specq.disk.LocalFiles;
import io.github.specq.problem.UserError;
import io.github.specq.yaml.YamlValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
  private final Function<String, ? extends AskedBank> banks;
  private final Map<String, AnswersFile> files = new HashMap<>();
  private final List<String> notices = new ArrayList<>();

  /**
   * @param fileOfBank the answers file of a bank, relative to the project
   * @param banks a bank by its id
   */
  public AnswersStore(
      Folder project,
      UnaryOperator<String> fileOfBank,
      Function<String, ? extends AskedBank> banks) {
    this.project = project;
    this.fileOfBank = fileOfBank;
    this.banks = banks;
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
    return AnswersFile.empty(fileOfBank.apply(bank), bank, banks.apply(bank).version());
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

  /** What stands for a question, under its name or a former one. */
  public Optional<Answer> answer(String bank, String question) {
    return file(bank).answer(banks.apply(bank).names(question));
  }

  /**
   * Saves one answer: puts what it changes of the answer last seen here into the file as it is now.
   *
   * @throws UserError if it could not be saved; it is then in a rescue file, whose path is told
   */
  public void put(String bank, String question, Answer answer) {
    try {
      Names names = banks.apply(bank).names(question);
      // Of a file that somebody deleted nothing is left to be put together with.
      AnswersFile known = exists(bank) ? file(bank) : empty(bank);
      AnswerPatch patch = AnswerPatch.between(known.answer(names), answer);
      change(bank, names, patch, file -> file.with(names, patch));
    } catch (RuntimeException e) {
      // A bug of ours must not cost an answer either.
      rescue(bank, question, answer, e);
      throw e;
    }
  }

  /** Removes one answer, and all that stands beside it. */
  public void remove(String bank, String question) {
    Names names = banks.apply(bank).names(question);
    Set<String> all = file(bank).keys(names).keySet();
    change(bank, names, new AnswerPatch(Map.of(), all), file -> file.without(names));
  }

  /** Removes the answer to one field, and all that stands beside it. */
  public void remove(String bank, String question, String field) {
    Names names = banks.apply(bank).names(question);
    change(bank, names, AnswerPatch.without(field), file -> file.without(names, field));
  }

  /** Saves in a bank's answers file that the team lives with a warning, or not any more. */
  public void accept(String bank, String rule, Optional<Acceptance> acceptance) {
    AnswersFile changed = read(bank).accepting(rule, acceptance);
    project.write(fileOfBank.apply(bank), changed.text());
    files.put(bank, changed);
  }

  /** Does a change to the file as it is now; what it costs anybody is kept aside first. */
  private void change(
      String bank, Names names, AnswerPatch patch, UnaryOperator<AnswersFile> edit) {
    AnswersFile known = file(bank);
    Optional<AnswersFile> found = find(bank);
    AnswersFile current = found.orElseGet(() -> empty(bank));
    AnswersFile changed = versioned(bank, edit.apply(current));
    List<String> told = new ArrayList<>();
    (found.isPresent() ? outsideEdit(known, current, names, patch) : deletion(known, current))
        .ifPresent(told::add);
    takenAway(current, names, patch).ifPresent(told::add);
    if (!changed.equals(current) || found.isEmpty()) {
      project.write(fileOfBank.apply(bank), changed.text());
    }
    files.put(bank, changed);
    notices.addAll(told);
  }

  /** Answers that a newer bank cannot take are those of the older one until they are mended. */
  private AnswersFile versioned(String bank, AnswersFile file) {
    AskedBank asked = banks.apply(bank);
    boolean isOlder = file.bankVersion() > 0 && file.bankVersion() < asked.version();
    return isOlder && asked.wantsAnotherLook(file) ? file : file.withBankVersion(asked.version());
  }

  /** "Later" takes the place of what was said there, a new remark that of an old one. */
  private Optional<String> takenAway(AnswersFile before, Names names, AnswerPatch patch) {
    Map<String, YamlValue> keys = before.keys(names);
    return patch.takesAway(keys, names)
        ? Optional.of(
            "What stood for '%s' before is kept in %s."
                .formatted(names.id(), backup(before.bank(), before.text())))
        : Optional.empty();
  }

  /** What is told if the file is not as it was last seen here. */
  private Optional<String> outsideEdit(
      AnswersFile known, AnswersFile current, Names names, AnswerPatch patch) {
    if (current.equals(known)) {
      return Optional.empty();
    }
    String name = fileOfBank.apply(known.bank());
    return Optional.of(
        patch.collides(known.keys(names), current.keys(names), names)
            ? "%s: the answer to '%s' was changed by somebody else too; yours was saved, the file as they left it is %s."
                .formatted(name, names.id(), backup(known.bank(), current.text()))
            : name + " was changed by somebody else; those changes are kept.");
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
