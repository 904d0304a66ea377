package io.github.specq;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.specq.render.BlockId;
import io.github.specq.render.SpecFile;
import io.github.specq.render.TableLayout;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The import table: which package may know which, and which library is used where. */
class ArchitectureTest {

  private static final String ROOT = "io.github.specq";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation())
          .that(resideInAPackage(ROOT + ".."));

  private static final Map<String, Set<String>> IMPORTS =
      Map.ofEntries(
          row("problem"),
          row("yaml", "problem"),
          row("disk", "problem"),
          row("answers", "problem", "yaml", "disk"),
          row("quantity"),
          row("schedule", "quantity", "problem"),
          row("field", "schedule", "quantity", "answers", "problem"),
          row("condition", "field", "schedule", "quantity", "problem"),
          row("bank", "condition", "field", "quantity", "answers", "problem"),
          row(
              "bank.read",
              "bank",
              "condition",
              "field",
              "schedule",
              "quantity",
              "answers",
              "yaml",
              "problem"),
          row("evaluation", "bank", "condition", "field", "quantity", "answers", "problem"),
          row(
              "reading",
              "bank",
              "condition",
              "field",
              "schedule",
              "quantity",
              "answers",
              "problem"),
          row(
              "proof",
              "reading",
              "evaluation",
              "bank",
              "bank.read",
              "condition",
              "field",
              "quantity",
              "answers",
              "yaml",
              "problem"),
          row(
              "scenario",
              "reading",
              "evaluation",
              "bank",
              "bank.read",
              "condition",
              "field",
              "quantity",
              "answers",
              "yaml",
              "problem"),
          row(
              "evidence",
              "evaluation",
              "bank",
              "condition",
              "field",
              "quantity",
              "answers",
              "yaml",
              "problem"),
          row(
              "interview",
              "reading",
              "evaluation",
              "bank",
              "condition",
              "field",
              "quantity",
              "answers",
              "problem"),
          row(
              "terminal",
              "reading",
              "interview",
              "evaluation",
              "bank",
              "condition",
              "field",
              "quantity",
              "answers",
              "problem"),
          row(
              "render",
              "reading",
              "evaluation",
              "bank",
              "condition",
              "field",
              "schedule",
              "quantity",
              "answers",
              "problem"),
          row("project", "render", "disk", "yaml", "problem"),
          row(
              "work",
              "reading",
              "project",
              "render",
              "terminal",
              "interview",
              "evidence",
              "evaluation",
              "bank",
              "bank.read",
              "condition",
              "field",
              "quantity",
              "answers",
              "disk",
              "problem"),
          row(
              "report",
              "work",
              "project",
              "render",
              "terminal",
              "evidence",
              "evaluation",
              "bank",
              "bank.read",
              "condition",
              "field",
              "schedule",
              "answers",
              "disk",
              "problem"),
          row(
              "cli",
              "report",
              "work",
              "project",
              "render",
              "terminal",
              "interview",
              "scenario",
              "proof",
              "evaluation",
              "bank",
              "bank.read",
              "condition",
              "field",
              "answers",
              "disk",
              "problem"),
          row("", "cli", "work"));

  private static Map.Entry<String, Set<String>> row(String name, String... mayImport) {
    return Map.entry(name, Set.of(mayImport));
  }

  @Test
  void packagesImportOnlyWhatTheTableAllows() {
    Map<String, Set<String>> broken = new TreeMap<>();
    for (JavaClass from : CLASSES) {
      from.getDirectDependenciesFromSelf().stream()
          .map(d -> d.getTargetClass().getBaseComponentType())
          .filter(to -> isOurs(to) && !mayImport(area(from), area(to)))
          .forEach(
              to -> broken.computeIfAbsent(from.getName(), n -> new TreeSet<>()).add(to.getName()));
    }
    assertThat(broken).as("imports outside the table").isEmpty();
  }

  private static boolean mayImport(String from, String to) {
    return from.equals(to) || IMPORTS.getOrDefault(from, Set.of()).contains(to);
  }

  @Test
  void everyPackageHasItsRowInTheTable() {
    Set<String> areas = CLASSES.stream().map(ArchitectureTest::area).collect(Collectors.toSet());
    assertThat(areas).isEqualTo(IMPORTS.keySet());
  }

  @Test
  void projectKnowsNothingOfRenderButItsResult() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".project")
        .should()
        .onlyDependOnClassesThat(
            resideOutsideOfPackages(ROOT + ".render")
                .or(
                    JavaClass.Predicates.belongToAnyOf(
                        SpecFile.class, BlockId.class, TableLayout.class)))
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCircle() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  /** Types of one package lean on one another in one direction, as packages do. */
  @Test
  void typesFormNoCircle() {
    Map<String, Set<String>> uses = new TreeMap<>();
    for (JavaClass from : CLASSES) {
      Set<String> used = uses.computeIfAbsent(topLevel(from), n -> new TreeSet<>());
      from.getDirectDependenciesFromSelf().stream()
          .map(d -> d.getTargetClass().getBaseComponentType())
          .filter(to -> to.getPackage().equals(from.getPackage()))
          .map(ArchitectureTest::topLevel)
          .filter(to -> !to.equals(topLevel(from)))
          .forEach(used::add);
    }
    while (uses.values().removeIf(Set::isEmpty)) {
      uses.values().forEach(used -> used.retainAll(uses.keySet()));
    }
    while (uses.keySet()
        .retainAll(uses.values().stream().flatMap(Set::stream).collect(Collectors.toSet()))) {}
    assertThat(uses.keySet()).as("types in circles, and those between").isEmpty();
  }

  /** The file's own type; the kinds of a sealed one count with it. */
  private static String topLevel(JavaClass type) {
    String file = type.getName().replaceFirst("\\$.*", "");
    return type.getRawInterfaces().stream()
        .filter(i -> i.getPackage().equals(type.getPackage()) && i.reflect().isSealed())
        .map(i -> i.getName().replaceFirst("\\$.*", ""))
        .findFirst()
        .orElse(file);
  }

  @ParameterizedTest
  @CsvSource({
    "org.yaml.snakeyaml, yaml",
    "com.fasterxml.jackson, bank.read evidence.Trees report.Json",
    "javax.xml.stream, evidence.Xml",
    "org.jline, terminal",
    "org.jline.terminal, terminal.tty",
    "freemarker, render",
    "org.commonmark, project render",
    "org.eclipse.jgit, project.Merge project.Pieces project.SameLines project.UnifiedDiff project.WholeUnits",
    "picocli, cli",
  })
  void aLibraryIsKnownOnlyWhereItIsNeeded(String library, String places) {
    List<String> allowed = List.of(places.split(" ")).stream().map(p -> ROOT + "." + p).toList();
    Set<String> users =
        CLASSES.stream()
            .filter(c -> uses(c, library))
            .map(c -> c.getName().replaceFirst("\\$.*", ""))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(users)
        .as("users of " + library)
        .isNotEmpty()
        .allMatch(
            user -> allowed.stream().anyMatch(a -> user.equals(a) || user.startsWith(a + ".")));
  }

  private static boolean uses(JavaClass from, String library) {
    return from.getDirectDependenciesFromSelf().stream()
        .anyMatch(d -> d.getTargetClass().getPackageName().startsWith(library));
  }

  @Test
  void noOtherLibraryIsKnown() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    ROOT + "..",
                    "java..",
                    "javax.xml.stream",
                    "org.jspecify.annotations",
                    "org.yaml.snakeyaml..",
                    "com.fasterxml.jackson..",
                    "org.jline.terminal..",
                    "org.jline.utils",
                    "org.jline.nativ",
                    "freemarker..",
                    "org.commonmark..",
                    "org.eclipse.jgit.diff",
                    "org.eclipse.jgit.merge",
                    "picocli..")
                .or(isPrimitive()))
        .check(CLASSES);
  }

  @Test
  void nothingLogsOrPrintsPastTheConsole() {
    NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CLASSES);
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Main.class.getName())
        .should(ACCESS_STANDARD_STREAMS)
        .check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarked() {
    JavaPackage root = CLASSES.getPackage(ROOT);
    assertThat(Stream.concat(Stream.of(root), root.getSubpackagesInTree().stream()))
        .hasSizeGreaterThan(1)
        .allMatch(p -> p.isAnnotatedWith(NullMarked.class), "is @NullMarked");
  }

  private static DescribedPredicate<JavaClass> isPrimitive() {
    return DescribedPredicate.describe("primitive", c -> c.getBaseComponentType().isPrimitive());
  }

  private static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith(ROOT);
  }

  /** A package below the root: one of the table, or the one above it that is; the root is empty. */
  private static String area(JavaClass type) {
    String name = type.getPackageName().substring(ROOT.length()).replaceFirst("^\\.", "");
    while (!IMPORTS.containsKey(name) && name.contains(".")) {
      name = name.substring(0, name.lastIndexOf('.'));
    }
    return name;
  }
}
