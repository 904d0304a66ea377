package io.github.specq.cli;

import io.github.specq.bank.BankLoader;
import io.github.specq.bank.BundledBanks;
import io.github.specq.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The banks of a project: the team's own before those that come with specq. */
final class BankShelf implements BankLoader.Shelf {
  private static final String OWN = ".specq/questions";
  private static final String ENDING = ".yaml";

  private final Project project;

  BankShelf(Project project) {
    this.project = project;
  }

  @Override
  public Optional<BankLoader.Text> find(String id) {
    if (!id.matches("[a-z0-9-]+")) {
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

  @Override
  public List<String> ids() {
    Set<String> ids = new LinkedHashSet<>(BundledBanks.ids());
    ids.addAll(ownIds());
    return new ArrayList<>(ids);
  }

  /** Whether a bank is the team's own. */
  boolean isOwn(String id) {
    return ownIds().contains(id);
  }

  private List<String> ownIds() {
    Path folder = project.folder().path().resolve(OWN);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> String.valueOf(f.getFileName()))
          .filter(n -> n.endsWith(ENDING))
          .map(n -> n.substring(0, n.length() - ENDING.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
