package io.github.specq.report;

import io.github.specq.bank.Bank;
import io.github.specq.bank.Question;
import io.github.specq.condition.Ref;
import io.github.specq.evaluation.QuestionPath;
import io.github.specq.project.Block;
import io.github.specq.project.Commit;
import io.github.specq.project.DocumentSection;
import io.github.specq.project.LineHistory;
import io.github.specq.project.SpecDocument;
import io.github.specq.project.SpecLine;
import io.github.specq.render.BlockId;
import io.github.specq.render.Markdown;
import io.github.specq.render.OpenQuestions;
import io.github.specq.render.SpecFile;
import io.github.specq.work.SpecWork;
import io.github.specq.work.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Traces the lines of one spec back to the answers they print. */
public final class Tracing {
  /** The bank of blocks that tell of all banks. */
  private static final String OWN = "specq";

  private final Workspace workspace;
  private final String spec;
  private final SpecDocument document;
  private final List<QuestionPath> paths;
  private final AnswerReports answers;

  /**
   * @param document the spec as it stands
   */
  public Tracing(Workspace workspace, String spec, SpecDocument document) {
    this.workspace = workspace;
    this.spec = spec;
    this.document = document;
    Map<String, Bank> banks = workspace.banks(workspace.answered());
    this.answers = new AnswerReports(workspace, banks);
    this.paths =
        workspace.answered().stream()
            .map(id -> QuestionPath.of(workspace.loader().load(id), answers.evaluation()))
            .toList();
  }

  public TraceReport of(SpecLine line) {
    return line.block().map(b -> inside(line, b)).orElseGet(() -> outside(line));
  }

  private TraceReport outside(SpecLine line) {
    Stream<Block> before =
        document.blocks().stream()
            .filter(b -> b.lastLine() < line.number())
            .reduce((earlier, later) -> later)
            .stream();
    Stream<Block> after =
        document.blocks().stream().filter(b -> b.firstLine() > line.number()).limit(1);
    return report(
        line,
        null,
        false,
        List.of(),
        Stream.concat(before, after).map(b -> block(b, null, false)).toList());
  }

  private TraceReport inside(SpecLine line, Block block) {
    Optional<SpecFile> file = new SpecWork(workspace).fresh(spec, paths);
    Optional<Block> now = file.flatMap(f -> SpecWork.sealedDocument(f).block(block.id()));
    boolean stale = now.filter(b -> b.checksum().equals(block.checksum())).isEmpty();
    List<LineTrace.Candidate> read =
        isOfAll(block)
            ? openPoints()
            : file.map(f -> f.told().getOrDefault(block.id(), List.of())).orElse(List.of()).stream()
                .flatMap(t -> candidate(t).stream())
                .toList();
    List<AnswerReport> printed =
        line.kind() == SpecLine.Kind.MARKER ? List.of() : new LineTrace(line).among(read);
    boolean whole = printed.isEmpty() && line.kind() != SpecLine.Kind.BLANK;
    return report(
        line,
        block(block, generated(line, block), stale),
        !printed.isEmpty(),
        traced(whole ? all(read, block) : printed),
        List.of());
  }

  private static boolean isOfAll(Block block) {
    return block.id().startsWith(OWN + "/");
  }

  /** Whether specq wrote the line; empty where what it wrote is not there to be compared. */
  private @Nullable Boolean generated(SpecLine line, Block block) {
    if (!block.isEdited() || line.kind() == SpecLine.Kind.MARKER) {
      return Boolean.TRUE;
    }
    return workspace
        .project()
        .lastGenerated(spec)
        .flatMap(base -> base.block(block.id()))
        .filter(base -> base.checksum().equals(block.checksum()))
        .map(base -> base.holds(line.text()))
        .orElse(null);
  }

  /** What stands for a block's own questions; where nothing does, the first of them. */
  private List<AnswerReport> all(List<LineTrace.Candidate> read, Block block) {
    Stream<AnswerReport> every = read.stream().map(LineTrace.Candidate::answer).distinct();
    if (isOfAll(block)) {
      return every.toList();
    }
    List<AnswerReport> own = every.filter(a -> isOwn(a, block)).toList();
    List<AnswerReport> said = new ArrayList<>();
    own.stream()
        .filter(a -> !a.state().equals("open"))
        .filter(a -> said.stream().noneMatch(a::isShared))
        .forEach(said::add);
    return said.isEmpty() ? own.stream().limit(1).toList() : said;
  }

  /** A block is a question's own or a section's; it may look at others beside. */
  private boolean isOwn(AnswerReport answer, Block block) {
    String name = BlockId.parse(block.id()).source();
    return paths.stream()
        .flatMap(p -> p.stops().stream())
        .filter(s -> isAbout(answer, AnswerReports.path(s.question())))
        .anyMatch(
            s ->
                name.equals(AnswerReports.path(s.question()))
                    || name.equals(s.question().bank() + "/" + s.section().id()));
  }

  private static boolean isAbout(AnswerReport answer, String question) {
    return answer.path().equals(question) || answer.path().startsWith(question + ".");
  }

  private Optional<LineTrace.Candidate> candidate(SpecFile.RenderedAnswer told) {
    Ref ref = Ref.parse(told.path());
    Optional<Question> question = answers.question(ref);
    if (question.isEmpty()) {
      return Optional.empty();
    }
    boolean words = told.label().isEmpty();
    AnswerReport answer = words ? answers.of(question.get()) : answers.of(ref);
    Stream<String> values = words ? Stream.empty() : answers.printed(ref).stream();
    List<String> texts = new ArrayList<>(List.of(told.text()));
    Stream.concat(values, Stream.ofNullable(answer.note()))
        .map(Markdown::inline)
        .forEach(texts::add);
    List<String> entries =
        words ? List.of() : answers.entries(ref).stream().map(Markdown::inline).toList();
    return Optional.of(new LineTrace.Candidate(answer, told.label(), texts, entries));
  }

  /** The open questions list what is open in all banks. */
  private List<LineTrace.Candidate> openPoints() {
    return paths.stream()
        .flatMap(p -> OpenQuestions.of(p).stream())
        .map(
            p ->
                new LineTrace.Candidate(
                    p.field()
                        .map(f -> answers.of(f.ref()))
                        .orElseGet(() -> answers.of(p.question())),
                    "",
                    List.of(Markdown.inline(p.ask())),
                    List.of()))
        .toList();
  }

  private List<TraceReport.Traced> traced(List<AnswerReport> shown) {
    Map<String, Map<Integer, Commit>> commits = new HashMap<>();
    LineHistory history = new LineHistory(workspace.project().folder());
    shown.stream()
        .flatMap(a -> Stream.ofNullable(a.at()))
        .collect(
            Collectors.groupingBy(
                AnswerReport.Place::file,
                Collectors.flatMapping(Tracing::lines, Collectors.toCollection(TreeSet::new))))
        .forEach((file, lines) -> commits.put(file, history.of(file, lines)));
    return shown.stream()
        .map(
            a ->
                TraceReport.Traced.of(
                    a,
                    Stream.ofNullable(a.at())
                        .flatMap(at -> lines(at).map(l -> commit(commits, at.file(), l)))
                        .flatMap(Optional::stream)
                        .reduce(Commit::later)
                        .orElse(null)))
        .toList();
  }

  private static Stream<Integer> lines(AnswerReport.Place place) {
    return IntStream.rangeClosed(place.line(), place.lastLine()).boxed();
  }

  private static Optional<Commit> commit(
      Map<String, Map<Integer, Commit>> commits, String file, int line) {
    return Optional.ofNullable(commits.getOrDefault(file, Map.of()).get(line));
  }

  private TraceReport report(
      SpecLine line,
      TraceReport.@Nullable TracedBlock block,
      boolean prints,
      List<TraceReport.Traced> traced,
      List<TraceReport.TracedBlock> near) {
    return new TraceReport(
        document.file(),
        line.number(),
        line.text(),
        line.section().map(DocumentSection::title).orElse(null),
        block == null ? "people" : OWN,
        block,
        prints,
        traced,
        near);
  }

  private static TraceReport.TracedBlock block(
      Block block, @Nullable Boolean generated, boolean stale) {
    return new TraceReport.TracedBlock(
        block.id(),
        BlockId.parse(block.id()).bank(),
        block.firstLine(),
        block.lastLine(),
        block.isEdited(),
        generated,
        stale);
  }
}
