package io.github.specq.evidence;

import io.github.specq.bank.Ecosystem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which file is understood how, by its name. */
final class Readers {
  private Readers() {}

  /**
   * A reader for a file.
   *
   * @param manifest whose dependencies the file asks for, if it does
   * @param lock whether it is written by a program and may be large
   */
  record Chosen(ClueReader reader, Optional<Ecosystem> manifest, boolean lock) {}

  private record Rule(Glob glob, Chosen chosen) {}

  private static final List<Rule> RULES =
      List.of(
          manifest("*requirements*.txt", Ecosystem.PYPI, new Requirements()),
          manifest("requirements/*.txt", Ecosystem.PYPI, new Requirements()),
          manifest("requirements/*.in", Ecosystem.PYPI, new Requirements()),
          manifest("*requirements*.in", Ecosystem.PYPI, new Requirements()),
          manifest("pyproject.toml", Ecosystem.PYPI, new PyProject()),
          manifest("Pipfile", Ecosystem.PYPI, new PyProject()),
          manifest("setup.cfg", Ecosystem.PYPI, new SetupFiles()),
          manifest("setup.py", Ecosystem.PYPI, new SetupFiles()),
          lock("Pipfile.lock", JsonLocks::pipenv),
          lock("poetry.lock", f -> LineLocks.toml(f, Ecosystem.PYPI)),
          lock("uv.lock", f -> LineLocks.toml(f, Ecosystem.PYPI)),
          manifest("package.json", Ecosystem.NPM, new PackageJson()),
          lock("package-lock.json", JsonLocks::npm),
          lock("npm-shrinkwrap.json", JsonLocks::npm),
          lock("yarn.lock", LineLocks::yarn),
          lock("pnpm-lock.yaml", LineLocks::pnpm),
          manifest("pom.xml", Ecosystem.MAVEN, Xml::maven),
          manifest("*.gradle", Ecosystem.MAVEN, Gradle::script),
          manifest("*.gradle.kts", Ecosystem.MAVEN, Gradle::script),
          manifest("buildSrc/**/*.kt", Ecosystem.MAVEN, Gradle::script),
          manifest("*.sbt", Ecosystem.MAVEN, Gradle::sbt),
          manifest("*.versions.toml", Ecosystem.MAVEN, Gradle::catalog),
          manifest("Gemfile", Ecosystem.GEM, LineManifests::gems),
          manifest("gems.rb", Ecosystem.GEM, LineManifests::gems),
          lock("Gemfile.lock", LineLocks::gems),
          manifest("go.mod", Ecosystem.GO, LineLocks::goModule),
          manifest("*.csproj", Ecosystem.NUGET, Xml::dotnet),
          manifest("*.fsproj", Ecosystem.NUGET, Xml::dotnet),
          manifest("packages.config", Ecosystem.NUGET, Xml::dotnet),
          lock("Directory.Packages.props", Xml::dotnet),
          manifest("composer.json", Ecosystem.COMPOSER, JsonLocks::composer),
          lock("composer.lock", JsonLocks::composerLock),
          manifest("mix.exs", Ecosystem.HEX, LineManifests::mix),
          lock("mix.lock", LineLocks::hex),
          manifest("Cargo.toml", Ecosystem.CARGO, LineManifests::cargo),
          lock("Cargo.lock", f -> LineLocks.toml(f, Ecosystem.CARGO)),
          other("docker-compose*.yml", new Compose()),
          other("docker-compose*.yaml", new Compose()),
          other("compose*.yml", new Compose()),
          other("compose*.yaml", new Compose()),
          other("Procfile", Processes::procfile),
          other("Procfile.*", Processes::procfile),
          other("Dockerfile", Processes::dockerfile),
          other("Dockerfile.*", Processes::dockerfile),
          other("*.Dockerfile", Processes::dockerfile),
          other("*.tf", new Terraform()),
          other(".env.example", Processes::variables),
          other(".env.sample", Processes::variables),
          other(".env.template", Processes::variables),
          other(".env.dist", Processes::variables),
          other("fly.toml", Platforms::fly),
          other("render.yaml", Platforms::render),
          other("config/deploy.yml", Platforms::kamal),
          other("config/deploy.*.yml", Platforms::kamal),
          other("serverless.yml", new Serverless()),
          other("serverless.yaml", new Serverless()));

  private static final Chosen KUBERNETES = new Chosen(new Kubernetes(), Optional.empty(), false);

  private static Rule manifest(String name, Ecosystem ecosystem, ClueReader reader) {
    return new Rule(Glob.of(name), new Chosen(reader, Optional.of(ecosystem), false));
  }

  private static Rule lock(String name, ClueReader reader) {
    return new Rule(Glob.of(name), new Chosen(reader, Optional.empty(), true));
  }

  private static Rule other(String name, ClueReader reader) {
    return new Rule(Glob.of(name), new Chosen(reader, Optional.empty(), false));
  }

  /** By name, for names without {@code *}; the rest are tried one by one. */
  private static final Map<String, Chosen> BY_NAME = new HashMap<>();

  private static final List<Rule> BY_PATTERN = new ArrayList<>();

  static {
    for (Rule rule : RULES) {
      String name = rule.glob.parts().get(0);
      if (rule.glob.parts().size() == 1 && name.indexOf('*') < 0) {
        BY_NAME.put(name, rule.chosen);
      } else {
        BY_PATTERN.add(rule);
      }
    }
  }

  /** The one that understands a file; any YAML may be for Kubernetes. */
  static Optional<Chosen> of(String path) {
    String name = Paths.name(path);
    Chosen exact = BY_NAME.get(name);
    if (exact != null) {
      return Optional.of(exact);
    }
    for (Rule rule : BY_PATTERN) {
      List<String> parts = rule.glob.parts();
      if (Glob.fitsPart(parts.get(parts.size() - 1), name) && rule.glob.fitsEnd(path)) {
        return Optional.of(rule.chosen);
      }
    }
    return path.endsWith(".yaml") || path.endsWith(".yml")
        ? Optional.of(KUBERNETES)
        : Optional.empty();
  }
}
