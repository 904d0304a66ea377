package io.github.specq.bank.read;

import static io.github.specq.bank.read.Nodes.list;
import static io.github.specq.bank.read.Nodes.text;

import io.github.specq.bank.Ecosystem;
import io.github.specq.bank.Signature;
import io.github.specq.bank.Signature.Kind;
import io.github.specq.bank.Signature.Mark;
import io.github.specq.bank.Signature.Suggested;
import io.github.specq.bank.read.BankOutline.Place;
import io.github.specq.field.ChoiceType;
import io.github.specq.field.FieldType;
import io.github.specq.problem.DidYouMean;
import io.github.specq.problem.Position;
import io.github.specq.yaml.Yaml;
import io.github.specq.yaml.Yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what in a repository lets one guess at answers. */
final class SignatureReader {
  private static final Place ANYWHERE = new Place(Integer.MAX_VALUE, Integer.MAX_VALUE);
  private static final Pattern OUTSIDE = Pattern.compile("^[-~/]|(^|/)\\.{0,2}(/|$)");
  private static final int SHORTEST_CODE = 4;
  private static final Set<Kind> VERSIONED = Set.of(Kind.PACKAGE, Kind.IMAGE);

  private final BankOutline outline;
  private final ConditionReader conditions;

  SignatureReader(BankOutline outline, ConditionReader conditions) {
    this.outline = outline;
    this.conditions = conditions;
  }

  List<Signature> read(@Nullable List<BankFile.DetectFile> detect) {
    return list(detect).stream().flatMap(d -> signature(d).stream()).toList();
  }

  private Optional<Signature> signature(BankFile.DetectFile file) {
    List<Mark> marks = marks(file.marks());
    List<Mark> needs = marks(file.needs());
    List<Mark> with = marks(file.with());
    Yaml place = place(file);
    if (file.suggests() == null) {
      outline.problem(place, "nothing is suggested here", "add 'suggests: { path: value }'");
      return Optional.empty();
    }
    if (!hasAny(file.marks())) {
      outline.problem(
          place, "there is nothing to look for", "add 'package:', 'image:' or another mark");
    }
    checkCode(file, needs);
    return Optional.of(
        new Signature(
            suggests(file.suggests(), marks),
            marks,
            needs,
            with,
            outline.yes(file.weak(), "weak"),
            outline.yes(file.yields(), "yields"),
            outline.yes(file.tests(), "tests"),
            where(place)));
  }

  private Position where(@Nullable Yaml place) {
    return outline.position(place);
  }

  private static @Nullable Yaml place(BankFile.DetectFile file) {
    Yaml mark = scalars(file.marks()).findFirst().orElse(null);
    return Findings.first(file.suggests(), mark, file.weak());
  }

  private static boolean hasAny(BankFile.MarksFile file) {
    return scalars(file).findAny().isPresent();
  }

  private static Stream<Scalar> scalars(BankFile.MarksFile file) {
    return Stream.of(
            file.packages(),
            file.image(),
            file.command(),
            file.setting(),
            file.file(),
            file.code(),
            file.env())
        .flatMap(s -> list(s).stream());
  }

  /** Source files are many: they are looked through only where a package says which language. */
  private void checkCode(BankFile.DetectFile file, List<Mark> needs) {
    Stream<Scalar> settings =
        list(file.marks().setting()).stream().filter(s -> text(s).startsWith("*."));
    Optional<Scalar> first =
        Stream.concat(list(file.marks().code()).stream(), settings).findFirst();
    if (first.isPresent() && needs.stream().noneMatch(m -> m.kind() == Kind.PACKAGE)) {
      outline.problem(
          first.get(),
          "source files are looked through only beside a package",
          "add 'needs: { package: [...] }', or move it to 'with:'");
    }
  }

  private List<Mark> marks(BankFile.@Nullable MarksFile file) {
    List<Mark> marks = new ArrayList<>();
    if (file != null) {
      list(file.packages()).forEach(s -> named(s).ifPresent(marks::add));
      add(Kind.IMAGE, file.image(), marks);
      add(Kind.COMMAND, file.command(), marks);
      list(file.setting()).forEach(s -> setting(s).ifPresent(marks::add));
      add(Kind.FILE, file.file(), marks);
      list(file.code()).forEach(s -> code(s).ifPresent(marks::add));
      add(Kind.ENV, file.env(), marks);
    }
    return marks;
  }

  private void add(Kind kind, @Nullable List<Scalar> patterns, List<Mark> marks) {
    for (Scalar pattern : list(patterns)) {
      if (text(pattern).isEmpty()) {
        outline.problem(pattern, "there is nothing to look for here", "write it, or remove it");
      } else if (isSound(kind, pattern)) {
        marks.add(new Mark(kind, text(pattern)));
      }
    }
  }

  private boolean isSound(Kind kind, Scalar pattern) {
    boolean sound = outline.checkLine(pattern, "mark to look for");
    if (sound && kind == Kind.FILE && OUTSIDE.matcher(pattern.text()).find()) {
      outline.problem(
          pattern, "no file of the project is called so", "write a path from the project's root");
      return false;
    }
    return sound;
  }

  private Optional<Mark> named(Scalar scalar) {
    if (!outline.checkName(scalar, "package")) {
      return Optional.empty();
    }
    String text = text(scalar);
    int slash = text.indexOf('/');
    String ecosystem = slash < 0 ? text : text.substring(0, slash);
    if (slash < 0 || slash == text.length() - 1) {
      outline.problem(
          scalar, "'" + text + "' is no package", "write ecosystem/name, such as npm/left-pad");
      return Optional.empty();
    }
    Optional<Ecosystem> known = Ecosystem.of(ecosystem);
    if (known.isEmpty()) {
      outline.problem(
          scalar,
          "there is no ecosystem '" + ecosystem + "'",
          DidYouMean.hint(ecosystem, Ecosystem.ids()));
      return Optional.empty();
    }
    return Optional.of(
        new Mark(Kind.PACKAGE, ecosystem + "/" + known.get().normal(text.substring(slash + 1))));
  }

  private Optional<Mark> setting(Scalar scalar) {
    String text = text(scalar);
    if (!text.matches("\\S+ [^\\s=]+( = \\S.*)?")) {
      outline.problem(
          scalar,
          "'" + text + "' is no setting",
          "write where and path, such as: terraform aws_sqs_queue.delay_seconds");
      return Optional.empty();
    }
    return Optional.of(new Mark(Kind.SETTING, text));
  }

  private Optional<Mark> code(Scalar scalar) {
    if (text(scalar).length() < SHORTEST_CODE) {
      outline.problem(
          scalar,
          "'" + text(scalar) + "' is too short to mean anything in code",
          "write at least " + SHORTEST_CODE + " characters");
      return Optional.empty();
    }
    return Optional.of(new Mark(Kind.CODE, text(scalar)));
  }

  private List<Suggested> suggests(Yaml node, List<Mark> marks) {
    if (!(node instanceof Yaml.Mapping mapping) || mapping.entries().isEmpty()) {
      outline.problem(node, "'suggests' is a mapping", "write { path: value }");
      return List.of();
    }
    return mapping.entries().stream().flatMap(e -> suggested(e, marks).stream()).toList();
  }

  private Optional<Suggested> suggested(Yaml.Entry entry, List<Mark> marks) {
    Optional<PathTarget> target = conditions.paths().read(entry.key(), "", ANYWHERE);
    List<Yaml> values =
        entry.value() instanceof Yaml.Sequence several ? several.items() : List.of(entry.value());
    List<String> words = new ArrayList<>();
    for (Yaml value : values) {
      if (value instanceof Scalar scalar) {
        target.ifPresent(t -> check(scalar, t.type(), marks));
        words.add(text(scalar));
      } else {
        outline.problem(value, "one value is wanted here", "write path: value, or path: [a, b]");
      }
    }
    return target.map(t -> new Suggested(t.ref(), words));
  }

  /** Whether it has options and takes other words too. */
  private static boolean takesAnything(FieldType type) {
    return type.match(
        ChoiceType::other,
        yesNo -> false,
        text -> false,
        amount -> false,
        schedule -> false,
        list -> false);
  }

  private void check(Scalar value, FieldType type, List<Mark> marks) {
    boolean version = text(value).contains(Signature.VERSION);
    if (version || text(value).contains(Signature.VALUE)) {
      if (takesAnything(type)) {
        outline.problem(
            value, "what is found may be anything, and this field takes it", "name the option");
      }
      if (version && marks.stream().noneMatch(m -> VERSIONED.contains(m.kind()))) {
        outline.problem(
            value, "only packages and images have a version", "add 'package:' or 'image:'");
      }
      return;
    }
    conditions.literal(value, type);
  }
}
