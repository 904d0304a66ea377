package io.github.specq.terminal.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.Answer;
import io.github.specq.answers.Entry;
import io.github.specq.answers.Given;
import io.github.specq.answers.NonAnswer;
import io.github.specq.answers.State;
import io.github.specq.interview.Interview;
import io.github.specq.interview.Prompter;
import io.github.specq.interview.Reply;
import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Glyphs;
import io.github.specq.terminal.view.Size;
import io.github.specq.terminal.view.Viewport;
import io.github.specq.testing.Conversation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What people see, in files of {@code screens}. Run with {@code -Dgolden.update=true} to write them
 * anew, and look at what changed.
 */
class GoldenFramesTest {
  private static final Path FOLDER = Path.of("src/test/resources/screens");

  private static final List<Viewport> LOOKS =
      List.of(
          new Viewport(new Size(80, 24), Glyphs.UNICODE),
          new Viewport(new Size(120, 40), Glyphs.UNICODE),
          new Viewport(new Size(60, 16), Glyphs.UNICODE),
          new Viewport(new Size(80, 24), Glyphs.ASCII));

  /**
   * A screen, and what is pressed there before it is looked at.
   *
   * @param name of the file
   */
  record Case(String name, Supplier<Screen> screen, String strokes) {
    /** How it looks, on each kind of terminal. */
    String pictures() {
      return LOOKS.stream().map(this::picture).collect(Collectors.joining("\n"));
    }

    private String picture(Viewport look) {
      Frame frame = frame(look);
      String title =
          "=== %dx%d, %s\n"
              .formatted(
                  look.columns(), look.rows(), look.glyphs().name().toLowerCase(Locale.ROOT));
      return title + Picture.of(frame, look);
    }

    Frame frame(Viewport look) {
      return Desk.with(screen.get(), look).press(strokes).frame();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> cases() {
    return Stream.of(
            beginning(), choosing(), typing(), standing(), knowing(), beside(), looking(), ending())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Case> beginning() {
    return List.of(
        new Case("searching", Screens::searching, ""),
        new Case("greeting", () -> Screens.greeting(Scenes.newsletter().interview()), ""),
        new Case(
            "pick",
            () ->
                Screens.pick(
                    "What is this about?",
                    labels("newsletter", "Part 3: Newsletter", "readers", "Readers in detail")),
            "<down>"),
        new Case("topics", () -> Screens.topics(readersBegun().interview()), "<down>"),
        new Case("opening", at(Scenes.newsletter(), "editors"), ""),
        new Case("opening-example", at(Scenes.newsletter(), "editors"), "<tab>"),
        new Case(
            "opening-words",
            at(Scenes.newsletter(), "editors"),
            "Four processes on two machines;<ctrl-j>one of them for e-mail."),
        new Case(
            "understood",
            at(editorsCounted(), "editors"),
            "Start with three editors and 4 letters each, up to 10 editors by the pile of"
                + " drafts; the columns are news and recipes. Last year we had 2 editors.<enter>"),
        new Case(
            "understood-none-ticked", at(editorsCounted(), "editors"), "Three editors.<enter>"),
        new Case("opening-parts", at(Scenes.newsletter(), "editors"), "<down>"),
        new Case("opening-answered", at(inOwnWords(), "returns"), ""));
  }

  private static List<Case> choosing() {
    return List.of(
        new Case("choice", at(Scenes.newsletter(), "delivery.carrier"), ""),
        new Case("choice-closes", at(Scenes.newsletter(), "delivery.carrier"), "7"),
        new Case("choice-filter", at(Scenes.newsletter(), "delivery.carrier"), "own"),
        new Case("choice-filter-nothing", at(Scenes.newsletter(), "delivery.carrier"), "zzz"),
        new Case("choice-other", at(Scenes.newsletter(), "delivery.carrier"), "8<enter>Paper"),
        new Case(
            "choice-other-typed", at(Scenes.newsletter(), "delivery.carrier"), "8 Paper<escape>"),
        new Case("choice-default", at(Scenes.newsletter(), "editors.hiring"), ""),
        new Case("choices", at(Scenes.readers(), "occasions"), " <down><down> "),
        new Case("choices-default", at(Scenes.newsletter(), "watching.needs"), "<down><down>"),
        new Case("choices-filter", at(Scenes.readers(), "occasions"), " s<down> "),
        new Case("choices-nothing", at(Scenes.readers(), "occasions"), "<enter>"),
        new Case("yes-no", at(Scenes.newsletter(), "returns.spread"), ""),
        new Case("project", at(Conversation.about("project", Scenes.PROFILE), "quality"), ""));
  }

  private static List<Case> typing() {
    return List.of(
        new Case("text", at(Scenes.newsletter(), "returns.by-hand"), ""),
        new Case("text-long-example", at(Scenes.newsletter(), "returns.drawer-place"), ""),
        new Case(
            "long-text",
            at(Scenes.newsletter(), "delivery.reason"),
            "We know Postfix.<ctrl-j>A feed is more than we need, and nobody here has run it"
                + " before.<ctrl-j><ctrl-j>- no new service<ctrl-j>- no new bill"),
        new Case("number", at(Scenes.newsletter(), "editors.count"), ""),
        new Case("number-error", at(Scenes.newsletter(), "editors.count"), "<ctrl-u>lots<enter>"),
        new Case("number-required", at(Scenes.newsletter(), "editors.count"), "<ctrl-u><enter>"),
        new Case(
            "percent", at(Scenes.readers().goTo("share").answer("yes"), "share.threshold"), ""),
        new Case("duration", at(Scenes.newsletter(), "editors.deadline"), "30 min"),
        new Case("list", at(Scenes.newsletter(), "editors.columns"), "mail, reports"),
        new Case(
            "schedule", at(readersBegun().goTo("shredder").answer("dated"), "shredder.date"), ""),
        new Case("command-unknown", at(Scenes.newsletter(), "editors.deadline"), ":bakc<enter>"));
  }

  private static List<Case> standing() {
    return List.of(
        new Case("answered-choice", at(answered(), "delivery.carrier"), ""),
        new Case("later-choice", at(everyMark(), "watching.numbers"), ""),
        new Case("unknown-choice", at(everyMark(), "returns.pace"), ""),
        new Case("unknown-text", at(everyMark(), "editors.deadline"), ""),
        new Case("carried", at(carried(), "post"), ""),
        new Case(
            "notices", () -> noticed(Scenes.newsletter().goTo("editors.count").interview()), ""));
  }

  private static List<Case> knowing() {
    return List.of(
        new Case("found-opening", at(KnowingScenes.sure(), "editors"), ""),
        new Case("found-choice", at(KnowingScenes.sure(), "delivery.carrier"), ""),
        new Case("found-rivals", at(KnowingScenes.rivals(), "delivery.carrier"), "6"),
        new Case("found-duration", at(KnowingScenes.sure(), "editors.deadline"), ""),
        new Case("unasked", () -> Screens.unasked(KnowingScenes.unasked()), ""),
        new Case(
            "unasked-rivals",
            () -> Screens.unasked(KnowingScenes.unasked()),
            "<down><down> <down> "),
        new Case("advice", () -> advice(KnowingScenes.warned()), ""),
        new Case("advice-end", () -> advice(KnowingScenes.warned()), "<end>"),
        new Case("advice-review", () -> review(KnowingScenes.warned()), ""),
        new Case("advice-in-review", () -> review(KnowingScenes.warned()), "w"));
  }

  private static Screen advice(Interview interview) {
    return Screens.advice(interview, KnowingScenes.said(interview));
  }

  private static Screen review(Interview interview) {
    return Screens.reviewAt(interview, KnowingScenes.said(interview), "editors", List.of());
  }

  private static List<Case> beside() {
    return List.of(
        new Case("menu", at(Scenes.newsletter(), "editors.hiring"), "<ctrl-o><down>"),
        new Case("menu-text", at(Scenes.newsletter(), "delivery.reason"), "<ctrl-o><up>"),
        new Case("help", at(Scenes.newsletter(), "delivery.carrier"), "?"),
        new Case("help-keys", at(Scenes.newsletter(), "delivery.carrier"), "?<end>"),
        new Case("help-opening", at(Scenes.newsletter(), "editors"), "?"),
        new Case("go-to", at(everyMark(), "editors.count"), "<ctrl-o>g"),
        new Case("go-to-filter", at(everyMark(), "editors.count"), "<ctrl-o>glet"),
        new Case("command", at(Scenes.newsletter(), "editors.hiring"), ":"),
        new Case("command-begun", at(Scenes.newsletter(), "editors.hiring"), ":de<down>"),
        new Case("command-none", at(Scenes.newsletter(), "editors.hiring"), ":bakc"),
        new Case("reason", at(Scenes.newsletter(), "delivery.carrier"), "<ctrl-o>u"),
        new Case("reason-typed", at(Scenes.newsletter(), "delivery.carrier"), "<ctrl-o>nnot ours"),
        new Case(
            "reason-left", at(Scenes.newsletter(), "delivery.carrier"), "<ctrl-o>nours<escape>"),
        new Case("replace", at(answered(), "delivery.carrier"), "<ctrl-o>s"),
        new Case("replace-words", at(inOwnWords(), "returns"), ":na not ours<enter>"),
        new Case(
            "secret",
            at(Scenes.newsletter(), "delivery.reason"),
            "amqp://guest:guest@example.com<enter>"));
  }

  private static List<Case> looking() {
    return List.of(
        new Case("review", () -> Screens.review(everyMark().interview()), "<down><down>"),
        new Case("review-open", () -> Screens.review(everyMark().interview()), "o"),
        new Case("review-warning", () -> Screens.review(everyMark().interview()), "f"),
        new Case("review-long", () -> Screens.review(readersBegun().interview()), "<page-down>"),
        new Case(
            "review-confirm",
            () ->
                Screens.reviewAt(
                    defaultsTaken().interview(), List.of(), "newsletter/returns", List.of()),
            "c"),
        new Case(
            "review-confirm-elsewhere", () -> Screens.review(defaultsTaken().interview()), "c"),
        new Case("review-told", GoldenFramesTest::told, ""),
        new Case("review-told-moved", GoldenFramesTest::told, "<down>"),
        new Case("review-leftovers", () -> changed("newsletter/returns"), ""),
        new Case("review-unused", () -> changed("newsletter/delivery"), ""),
        new Case("reason-outlived", GoldenFramesTest::outlived, ""),
        new Case("reason-ready", GoldenFramesTest::ready, ""),
        new Case("review-help", () -> Screens.review(everyMark().interview()), "?"));
  }

  private static List<Case> ending() {
    return List.of(
        new Case("changes-new", () -> Screens.changes(CHANGES), ""),
        new Case("changes-changed", () -> Screens.changes(CHANGES), "<tab>"),
        new Case("changes-removed", () -> Screens.changes(CHANGES), "<left><page-down>"),
        new Case("changes-many", () -> Screens.changes(manyChanges()), "<left>"));
  }

  private static final List<Prompter.Change> CHANGES =
      List.of(
          new Prompter.Change(
              "docs/specs/technical_design_spec.md",
              "new, 40 lines",
              Stream.concat(
                      Stream.of("@@ -0,0 +1,40 @@", "+# Technical design", "+"),
                      IntStream.rangeClosed(3, 40).mapToObj(i -> "+Line " + i))
                  .toList()),
          new Prompter.Change(
              "docs/specs/codebase_spec.md",
              "changed, 2 lines more, 1 less",
              List.of(
                  "@@ -7,4 +7,5 @@",
                  " ## Components",
                  " ",
                  "-Two workers with a fixed number of threads, started by hand on the machine that runs everything else too.",
                  "+Workers: 2, with 4 threads each; see https://example.com/a/very/long/address/that/has/no/blanks/in/it/at/all/and/goes/on",
                  "+Queues: high-priority, low-priority",
                  " ",
                  "\\ No newline at end of file")),
          new Prompter.Change(
              "docs/specs/implementation_options_spec.md",
              "changed, 30 lines less",
              Stream.concat(
                      Stream.of("@@ -1,32 +1,2 @@", " # Options"),
                      IntStream.rangeClosed(2, 31).mapToObj(i -> "-Old line " + i))
                  .toList()));

  private static List<Prompter.Change> manyChanges() {
    return IntStream.rangeClosed(1, 30)
        .mapToObj(
            i ->
                new Prompter.Change(
                    "docs/specs/part_%02d_spec.md".formatted(i),
                    "changed, 1 line more",
                    List.of("@@ -1,1 +1,2 @@", " # Part " + i, "+One more line.")))
        .toList();
  }

  private static Supplier<Screen> at(Conversation conversation, String step) {
    return () -> {
      Interview interview = conversation.goTo(step).interview();
      return QuestionScreen.of(
          interview, interview.current().orElseThrow(), Optional.empty(), List.of());
    };
  }

  private static Screen noticed(Interview interview) {
    return QuestionScreen.of(
        interview,
        interview.current().orElseThrow(),
        Optional.empty(),
        List.of(
            "2 questions added because of \"carrier: Feed\": Editors and Columns, Returned Letters.",
            "What you began here was kept."));
  }

  private static Conversation answered() {
    return Scenes.newsletter().goTo("delivery.carrier").answer("feed");
  }

  /** Somebody said something else before. */
  private static Conversation editorsCounted() {
    return Scenes.newsletter().goTo("editors.count").answer("5");
  }

  private static Conversation inOwnWords() {
    return Scenes.newsletter()
        .goTo("returns")
        .reply(
            new Reply.OwnWords(
                "Three tries with growing pauses.\nThen a person looks at what is left."));
  }

  private static Conversation readersBegun() {
    return Scenes.readers()
        .goTo("letters")
        .answer("welcome letter, monthly news")
        .goTo("occasions")
        .answer("request, date")
        .goTo("dated-letters")
        .give(State.SKIPPED);
  }

  private static Conversation carried() {
    Answer carrier = Answer.Said.NOTHING.with("carrier", Entry.of(Given.of("feed")));
    return Conversation.about("readers", Scenes.PROFILE.with("newsletter", "delivery", carrier));
  }

  /** Defaults in several questions of a bank and in its profile. */
  private static Conversation defaultsTaken() {
    return Conversation.about("newsletter", Scenes.PROFILE)
        .goTo("multi-tenant")
        .reply(new Reply.TakeDefault())
        .goTo("delivery.carrier")
        .answer("own-server")
        .goTo("delivery.address")
        .answer("subdomain")
        .goTo("delivery.reason")
        .answer("Postfix runs here already.")
        .goTo("editors.count")
        .reply(new Reply.TakeDefault())
        .goTo("returns.tries")
        .reply(new Reply.TakeDefault())
        .goTo("returns.drawer")
        .answer("yes")
        .goTo("returns.drawer-place")
        .reply(new Reply.TakeDefault());
  }

  /** With another carrier, to which not everything fits that was said before. */
  private static Screen changed(String target) {
    Conversation changed = defaultsTaken().goTo("delivery.carrier").answer("feed");
    return Screens.reviewAt(changed.interview(), List.of(), target, List.of());
  }

  private static Screen told() {
    return Screens.reviewAt(
        defaultsTaken().interview(),
        List.of(),
        "newsletter/returns",
        List.of("2 answers are confirmed."));
  }

  private static Screen ready() {
    Conversation chosen = Scenes.newsletter().goTo("delivery.carrier").answer("own-server");
    return at(chosen, "delivery.reason").get();
  }

  private static Screen outlived() {
    return at(defaultsTaken().goTo("delivery.carrier").answer("feed"), "delivery.reason").get();
  }

  /** Answered, with an unconfirmed default, partly, open and required, and every non-answer. */
  private static Conversation everyMark() {
    NonAnswer unknown =
        new NonAnswer(State.UNKNOWN, Optional.of("Kim"), Optional.of("depends on the load test"));
    return Conversation.about(
            "newsletter",
            Scenes.PROFILE
                .with("project", "languages", NonAnswer.of(State.SKIPPED))
                .with("project", "deployment", NonAnswer.of(State.NOT_APPLICABLE))
                .with("project", "existing-services", NonAnswer.of(State.LATER))
                .with("project", "multi-tenant", unknown))
        .goTo("delivery.carrier")
        .answer("relay")
        .goTo("editors.count")
        .answer("2")
        .goTo("editors.deadline")
        .reply(new Reply.NonAnswered(State.UNKNOWN, Optional.of("ask operations")))
        .goTo("issues.kinds")
        .answer("none")
        .goTo("returns.tries")
        .reply(new Reply.TakeDefault())
        .goTo("returns.drawer")
        .reply(new Reply.TakeDefault())
        .goTo("returns.pace")
        .reply(new Reply.NonAnswered(State.UNKNOWN, Optional.of("ask operations")))
        .goTo("watching.numbers")
        .give(State.LATER);
  }

  private static Map<String, String> labels(String... pairs) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      labels.put(pairs[i], pairs[i + 1]);
    }
    return labels;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aScreenLooksLikeThis(Case screen) throws IOException {
    Path file = FOLDER.resolve(screen.name() + ".txt");

    String pictures = screen.pictures();

    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, pictures);
    } else {
      assertThat(pictures).isEqualTo(Files.readString(file));
    }
  }

  /** What is left over from a case that is gone would be looked at by nobody. */
  @Test
  void everyFileIsOfACase() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              cases().stream().map(c -> c.name() + ".txt").toList());
    }
  }
}
