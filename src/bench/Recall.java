import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What the packaged specq finds in repositories, beside what was read from them by hand.
 *
 * <p>{@code java -cp "target/specq/lib/*" src/bench/Recall.java FOLDER [TRUTHS]}, where FOLDER has
 * the files of each repository at its commit in a folder {@code owner+name}, and TRUTHS is {@code
 * src/bench/recall/repositories.yaml}, which says what its keys mean. Nothing of a repository is
 * run or changed: specq looks through a copy. The launcher is taken from {@code -Dspecq}.
 *
 * <p>What is a weak hint only is not held for found. A value is right where nothing is as sure, and
 * a list where it is complete; what is under {@code also} does no harm beside them. Where a
 * repository says nothing, it is right to find nothing.
 */
final class Recall {
  private static final String LAUNCHER =
      System.getProperty("specq", Path.of("target/specq/bin/specq").toAbsolutePath().toString());
  private static final String JOBS = "project/background-jobs";
  private static final String TECHNOLOGY = "phase9/job-queue.technology";
  private static final String NOTHING = "nothing";
  private static final List<String> STRENGTHS = List.of("weak", "medium", "strong");
  private static final Pattern DURATION = Pattern.compile("(\\d+) (ms|s|min|h|d)\\b");
  private static final Map<String, Long> MILLIS =
      Map.of("ms", 1L, "s", 1_000L, "min", 60_000L, "h", 3_600_000L, "d", 86_400_000L);

  /** How what is found stands to what is true. */
  private enum Verdict {
    RIGHT,
    PART,
    MISSING,
    WRONG;

    @Override
    public String toString() {
      return name().toLowerCase();
    }
  }

  /**
   * A value that specq suggests.
   *
   * @param strength higher is surer, and 0 a hint
   */
  private record Claim(String value, int strength, String place) {
    @Override
    public String toString() {
      return value + " (" + STRENGTHS.get(strength) + (place.isEmpty() ? ")" : ", " + place + ")");
    }
  }

  /** One path of one repository. */
  private record Judged(
      String repository, String path, String expected, String found, Verdict verdict) {
    private String row() {
      return "| %s | %s | %s | %s | %s |"
          .formatted(repository, path, cell(expected), cell(found), verdict);
    }

    private static String cell(String text) {
      return text.replace("|", "or");
    }
  }

  private final List<Judged> all = new ArrayList<>();

  private Recall() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length == 0) {
      throw new IllegalArgumentException("the folder with the repositories is missing");
    }
    Path truths = Path.of(args.length > 1 ? args[1] : "src/bench/recall/repositories.yaml");
    Recall recall = new Recall();
    for (JsonNode repository : new YAMLMapper().readTree(truths.toFile()).get("repositories")) {
      String address = repository.get("address").asText();
      recall.judge(repository, claims(Path.of(args[0], address.replace('/', '+'))));
    }
    recall.print();
  }

  /** What specq suggests for a repository, by path. */
  private static Map<String, List<Claim>> claims(Path checkout)
      throws IOException, InterruptedException {
    Path copy = Files.createTempDirectory("specq-recall");
    try {
      copy(checkout, copy);
      Files.createDirectories(copy.resolve(".git"));
      Map<String, List<Claim>> claims = new LinkedHashMap<>();
      for (JsonNode found : found(copy).at("/found/suggestions")) {
        JsonNode first = found.at("/finds/0");
        int line = first.path("line").asInt();
        String place = first.path("file").asText() + (line > 0 ? ":" + line : "");
        claims
            .computeIfAbsent(found.get("path").asText(), k -> new ArrayList<>())
            .add(
                new Claim(
                    found.get("value").asText(),
                    STRENGTHS.indexOf(found.get("strength").asText()),
                    place));
      }
      return claims;
    } finally {
      try (Stream<Path> files = Files.walk(copy)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(f -> f.delete());
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files.skip(1)::iterator) {
        Files.copy(file, to.resolve(from.relativize(file).toString()), LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  private static JsonNode found(Path folder) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(LAUNCHER, "found", "--format", "json")
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    JsonNode found;
    try (InputStream out = process.getInputStream()) {
      found = new JsonMapper().readTree(out);
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException("specq found failed in " + folder);
    }
    return found;
  }

  private void judge(JsonNode repository, Map<String, List<Claim>> claims) {
    String address = repository.get("address").asText();
    for (JsonNode truth : repository.get("truths")) {
      String path = truth.get("path").asText();
      all.add(judged(address, path, truth, claims.getOrDefault(path, List.of())));
    }
    for (JsonNode absent : repository.path("absent")) {
      List<Claim> found = claims.getOrDefault(absent.asText(), List.of());
      all.add(new Judged(address, absent.asText(), NOTHING, words(found), nothing(sure(found))));
    }
  }

  private static Judged judged(String address, String path, JsonNode truth, List<Claim> found) {
    JsonNode value = truth.get("value");
    List<Claim> sure = sure(found);
    List<String> also = texts(truth.path("also"));
    Verdict verdict;
    if (value.has("other") || path.equals(JOBS) && isNo(value)) {
      verdict = nothing(sure);
    } else if (value.isArray()) {
      verdict = list(path, texts(value), also, sure);
    } else {
      verdict = single(path, value.asText(), also, sure);
    }
    String expected = value.has("other") ? "other: " + value.get("other").asText() : words(value);
    return new Judged(address, path, expected, words(found), verdict);
  }

  private static boolean isNo(JsonNode value) {
    return plain(value.asText()).equals("no");
  }

  private static List<Claim> sure(List<Claim> claims) {
    return claims.stream().filter(c -> c.strength() > 0).toList();
  }

  private static Verdict nothing(List<Claim> sure) {
    return sure.isEmpty() ? Verdict.RIGHT : Verdict.WRONG;
  }

  private static Verdict single(String path, String value, List<String> also, List<Claim> sure) {
    if (sure.isEmpty()) {
      return Verdict.MISSING;
    }
    int strength =
        sure.stream()
            .filter(c -> same(path, value, c.value()))
            .mapToInt(Claim::strength)
            .max()
            .orElse(0);
    boolean right =
        sure.stream()
            .filter(c -> !same(path, value, c.value()))
            .allMatch(
                c -> c.strength() < strength || c.strength() == strength && any(path, also, c));
    return right ? Verdict.RIGHT : Verdict.WRONG;
  }

  private static Verdict list(
      String path, List<String> values, List<String> also, List<Claim> sure) {
    if (sure.stream().anyMatch(c -> !any(path, values, c) && !any(path, also, c))) {
      return Verdict.WRONG;
    }
    long there =
        values.stream().filter(v -> sure.stream().anyMatch(c -> same(path, v, c.value()))).count();
    if (there == 0) {
      return Verdict.MISSING;
    }
    return there == values.size() ? Verdict.RIGHT : Verdict.PART;
  }

  private static boolean any(String path, List<String> values, Claim claim) {
    return values.stream().anyMatch(v -> same(path, v, claim.value()));
  }

  private static boolean same(String path, String expected, String found) {
    boolean schedules = path.endsWith(".schedules");
    String value = plain(found);
    return Stream.of(expected.split(" \\| "))
        .map(Recall::plain)
        .anyMatch(
            e ->
                e.equals(value)
                    || schedules && schedule(value, e)
                    || millis(e) > 0 && millis(e) == millis(value));
  }

  /** With or without a name in front and a time zone at the end. */
  private static boolean schedule(String found, String expected) {
    String bare = found.replaceFirst("^[^*]*?: ", "").replaceFirst("^cron ", "");
    return bare.equals(expected) || bare.startsWith(expected + " ");
  }

  private static String plain(String text) {
    return switch (text.strip().toLowerCase()) {
      case "true" -> "yes";
      case "false" -> "no";
      default -> text.strip().toLowerCase();
    };
  }

  /** A duration such as {@code 1 min 30 s}; 0 for any other text. */
  private static long millis(String text) {
    Matcher part = DURATION.matcher(text);
    if (!part.replaceAll("").isBlank()) {
      return 0;
    }
    return part.reset()
        .results()
        .mapToLong(p -> Long.parseLong(p.group(1)) * MILLIS.getOrDefault(p.group(2), 0L))
        .sum();
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static String words(JsonNode value) {
    return value.isArray() ? String.join(", ", texts(value)) : plain(value.asText());
  }

  private static String words(List<Claim> claims) {
    return claims.isEmpty()
        ? NOTHING
        : claims.stream().map(Claim::toString).collect(Collectors.joining(", "));
  }

  private void print() {
    for (String path : List.of(JOBS, TECHNOLOGY)) {
      print(path, all.stream().filter(j -> j.path().equals(path)).toList());
    }
    List<Judged> further =
        all.stream().filter(j -> !j.path().equals(JOBS) && !j.path().equals(TECHNOLOGY)).toList();
    print("Further truths", further);
    System.out.println("\n| path | right | part | missing | wrong |\n|---|---:|---:|---:|---:|");
    further.stream().map(Judged::path).distinct().sorted().forEach(p -> count(p, further));
    System.out.println();
    for (String path : List.of(JOBS, TECHNOLOGY)) {
      total(path, all.stream().filter(j -> j.path().equals(path)).toList());
    }
    total("further truths", further.stream().filter(j -> !j.expected().equals(NOTHING)).toList());
    total("nothing said", further.stream().filter(j -> j.expected().equals(NOTHING)).toList());
  }

  private static void print(String title, List<Judged> judged) {
    System.out.printf("%n## %s%n%n", title);
    System.out.println("| repository | path | expected | found | |\n|---|---|---|---|---|");
    judged.forEach(j -> System.out.println(j.row()));
  }

  private static void count(String path, List<Judged> judged) {
    Map<Verdict, Long> counts = counts(judged.stream().filter(j -> j.path().equals(path)).toList());
    System.out.println(
        "| " + path + " | " + joined(counts.values().stream().map(String::valueOf)) + " |");
  }

  private static void total(String name, List<Judged> judged) {
    Map<Verdict, Long> counts = counts(judged);
    long right = counts.getOrDefault(Verdict.RIGHT, 0L);
    System.out.printf(
        "%s: %d of %d right (%.0f %%); %s%n",
        name,
        right,
        judged.size(),
        judged.isEmpty() ? 0 : 100.0 * right / judged.size(),
        counts.entrySet().stream()
            .skip(1)
            .map(e -> e.getValue() + " " + e.getKey())
            .collect(Collectors.joining(", ")));
  }

  private static String joined(Stream<String> cells) {
    return cells.collect(Collectors.joining(" | "));
  }

  private static Map<Verdict, Long> counts(List<Judged> judged) {
    Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    for (Verdict verdict : Verdict.values()) {
      counts.put(verdict, judged.stream().filter(j -> j.verdict() == verdict).count());
    }
    return counts;
  }
}
