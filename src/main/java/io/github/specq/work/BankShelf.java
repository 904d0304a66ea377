package io.github.specq.work;

import io.github.specq.bank.read.BankLoader;
import io.github.specq.bank.read.BundledBanks;
import io.github.specq.problem.Name;
import io.github.specq.problem.Position;
import io.github.specq.problem.Problem;
import io.github.specq.project.Project;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The banks of a project: the team's own before those that come with specq. */
public final class BankShelf implements BankLoader.Shelf {
  private static final String OWN = ".specq/questions";
  private static final String TEMPLATES = ".specq/templates/";
  private static final String ENDING = ".yaml";

  private final Project project;

  BankShelf(Project project) {
    this.project = project;
  }

  @Override
  public Optional<BankLoader.Text> find(String id) {
    if (!Name.isId(id)) {
      return Optional.empty();
    }
    String own = OWN + "/" + id + ENDING;
    return project
        .folder()
        .read(own)
        .map(text -> new BankLoader.Text(own, text))
        .or(() -> BundledBanks.find(id));
  }

  @Override
  public Optional<String> profile() {
    return BundledBanks.profile();
  }

  /** A name with other signs than an id has names no template of a document. */
  @Override
  public Optional<String> template(String document) {
    return document.matches("[a-z0-9_]{1," + Name.LONGEST + "}")
        ? project.folder().read(TEMPLATES + document + ".md.ftl")
        : Optional.empty();
  }

  @Override
  public List<String> ids() {
    Set<String> ids = new LinkedHashSet<>(BundledBanks.ids());
    ids.addAll(ownIds());
    return new ArrayList<>(ids);
  }

  /** Whether a bank is the team's own. */
  public boolean isOwn(String id) {
    return ownIds().contains(id);
  }

  private List<String> ownIds() {
    return ownNames().stream().filter(Name::isId).toList();
  }

  /** Files of the team's own that no bank can be found in, as their names are no ids. */
  public List<Problem> misnamed() {
    return ownNames().stream()
        .filter(name -> !Name.isId(name))
        .map(
            name ->
                Problem.error(
                    new Position(OWN + "/" + name + ENDING, 1, 1, ""),
                    "the file's name is no id, so no bank is looked for in it",
                    "name it after its bank: lower-case letters, digits and - between them"))
        .toList();
  }

  private List<String> ownNames() {
    return project.folder().names(OWN).stream()
        .filter(n -> n.endsWith(ENDING))
        .map(n -> n.substring(0, n.length() - ENDING.length()))
        .sorted()
        .toList();
  }
}
