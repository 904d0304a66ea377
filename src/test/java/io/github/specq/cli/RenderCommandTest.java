package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.BundledBanks;
import io.github.specq.testing.Folders;
import io.github.specq.testing.SpecqRunner;
import io.github.specq.testing.TableTemplates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of documents that people edit. */
class RenderCommandTest {
  private static final String DESIGN = "docs/specs/technical_design_spec.md";

  private static final String RABBITMQ = queue("rabbitmq");

  @TempDir private Path project;
  private SpecqRunner specq;

  @BeforeEach
  void answersAndSpecs() {
    specq = new SpecqRunner(project);
    Folders.write(project, TableTemplates.ALL);
    Path answers = Path.of("src/test/resources/golden/phase9-examples/answers");
    Folders.write(project.resolve(".specq/answers"), Folders.texts(answers));
    assertThat(specq.run("render").code()).isZero();
  }

  private static String queue(String option) {
    return BundledBanks.label("phase9", "job-queue", "technology", option);
  }

  private void edit(String from, String to) {
    String text = design();
    assertThat(text).contains(from);
    Folders.write(project, Map.of(DESIGN, text.replace(from, to)));
  }

  /** The document with its tables as somebody types them, which is no edit. */
  private String design() {
    return narrow(specq.file(DESIGN));
  }

  private static String narrow(String tables) {
    return tables.replaceAll("(?m)(?<=^[-+ ]?\\|.{0,400}) +(?=\\|)", " ");
  }

  @Test
  void anEditThatNoAnswerContradictsStays() {
    edit("| Job timeout | 30 min |", "| Job timeout | 30 min, 2 h for reports |");

    assertThat(specq.run("render").code()).isZero();
    assertThat(design()).contains("30 min, 2 h for reports");
    assertThat(specq.run("render", "--check").code()).isZero();
  }

  @Test
  void anEditWhoseAnswerChangedIsAConflictAndTheFileIsLeftAlone() {
    edit("| Job timeout | 30 min |", "| Job timeout | 30 min, 2 h for reports |");
    specq.run("set", "phase9", "workers.job-timeout", "1 h");
    String before = specq.file(DESIGN);

    SpecqRunner.Ended ended = specq.run("render");

    assertThat(ended.code()).isEqualTo(4);
    assertThat(specq.file(DESIGN)).isEqualTo(before);
    assertThat(ended.err()).contains(DESIGN + ":", "phase9/workers@components", "edited by hand");
    assertThat(narrow(ended.out()))
        .contains("-| Job timeout | 30 min, 2 h for reports |", "+| Job timeout | 1 h |");
    assertThat(specq.run("render", "--check").code()).isEqualTo(4);
    assertThat(specq.run("check").code()).isEqualTo(4);
  }

  @Test
  void anEditOfOtherLinesIsMergedWithTheNewText() {
    edit("| Job timeout | 30 min |", "| Job timeout | 30 min, 2 h for reports |");
    edit("Background work goes through", "Ops says: no Kafka.\n\nBackground work goes through");
    specq.run("set", "phase9", "workers.concurrency", "6");
    specq.run("set", "phase9", "retries.max-retries", "5");

    SpecqRunner.Ended ended = specq.run("render");

    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.out())
        .contains("technical_design_spec.md: written (blocks: 2 replaced, 1 merged)");
    assertThat(design())
        .contains("| Job timeout | 30 min, 2 h for reports |", "Ops says: no Kafka.")
        .contains(
            "| Concurrency per worker | 6 jobs |", "| Retries after the first run | 5 retries |");
    assertThat(specq.run("render").out()).doesNotContain("written");
    assertThat(specq.run("render", "--check").code()).isZero();
  }

  @Test
  void keepLeavesTheEditAndTakesTheRest() {
    edit("| Job timeout | 30 min |", "| Job timeout | 30 min, 2 h for reports |");
    specq.run("set", "phase9", "workers.job-timeout", "1 h");
    specq.run("set", "phase9", "workers.concurrency", "6");

    assertThat(specq.run("render", "--keep").code()).isZero();
    assertThat(design())
        .contains(
            "| Job timeout | 30 min, 2 h for reports |", "| Concurrency per worker | 6 jobs |");
    assertThat(specq.run("render").out()).doesNotContain("written");
    assertThat(specq.run("render", "--check").out())
        .contains("edited", "differs: Job timeout", "All is well; 2 remarks.");
  }

  @Test
  void keepMakesTheTextOfAQuestionOffThePathPeoplesOwn() {
    edit("Jobs at specific times", "All jobs");
    specq.run("set", "project", "scheduled-jobs", "no");

    assertThat(specq.run("render", "--keep").out()).contains("1 released");
    assertThat(design())
        .contains("All jobs")
        .doesNotContain("specq:begin phase9/job-scheduling@components");
    assertThat(specq.run("render", "--check").code()).isZero();
  }

  @Test
  void aValueWrittenIntoATableIsOfferedAsTheAnswer() {
    edit("| Job timeout | 30 min |", "| Job timeout | 45 min |");

    SpecqRunner.Ended ended = specq.run("render");

    assertThat(ended.code()).isZero();
    assertThat(ended.err())
        .contains(": Job timeout was changed to 45 min by hand, and the answer is 30 min")
        .contains("specq set phase9 workers.job-timeout '45 min'");
    assertThat(specq.run("check", "--format", "json").out())
        .contains("\"code\" : \"differs\"", "workers.job-timeout '45 min'");
    specq.run("set", "phase9", "workers.job-timeout", "45 min");
    assertThat(specq.run("render").code()).isZero();
    assertThat(specq.run("render", "--check").out()).endsWith("All is well.\n");
  }

  /** As they read in the document, options are said in the bank's words for that. */
  @Test
  void whatReadsLikeAnOptionIsOfferedAsThatOption() {
    edit("| Backoff | exponential backoff |", "| Backoff | Linear backoff |");
    edit("| Queues | high-priority, low-priority |", "| Queues | high-priority, bulk |");
    edit("| permanently failed jobs are kept |", "| no |");

    assertThat(specq.run("render").err())
        .contains("specq set phase9 retries.backoff linear\n")
        .contains("specq set phase9 workers.queues high-priority bulk\n")
        .contains("specq set phase9 retries.dead-letter no\n");
    assertThat(specq.run("render", "--adopt").code()).isZero();
    assertThat(specq.file(".specq/answers/phase9.yaml"))
        .contains("backoff: linear", "dead-letter: no", "queues: [high-priority, low-priority]");
    assertThat(specq.run("check").out()).contains("differs: Queues", "8 remarks");
  }

  @Test
  void adoptTakesValuesAndSentencesAsAnswers() {
    edit("| Job timeout | 30 min |", "| Job timeout | 45 min |");
    edit("Redis already runs here", "Ops likes it. Redis already runs here");
    specq.run("set", "phase9", "job-queue.broker", "rabbitmq");
    specq.run("set", "phase9", "job-queue.technology", "rabbitmq");
    assertThat(specq.run("render").code()).isEqualTo(4);

    SpecqRunner.Ended ended = specq.run("render", "--adopt");

    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.out())
        .contains("phase9/workers.job-timeout is 45 min now")
        .contains("phase9/job-queue has your words as its answer now");
    assertThat(specq.file(".specq/answers/phase9.yaml"))
        .contains("job-timeout: 45 min", "Ops likes it.");
    assertThat(design())
        .contains("Ops likes it.", "Background work goes through **" + RABBITMQ + "**");
    assertThat(specq.file(".specq/local/backup/technical_design_spec-1.md"))
        .contains("Ops likes it. Redis already");
    assertThat(specq.run("render", "--check").code()).isZero();
  }

  @Test
  void adoptLeavesAConflictThatItCannotTellWholly() {
    edit("| Workers | 2 workers |", "| Workers | two or three (ask Bob) |");
    edit("```\n\n| Setting", "```\n\nOps wants a canary worker.\n\n| Setting");
    specq.run("set", "phase9", "workers.count", "5");
    String before = specq.file(DESIGN);

    assertThat(specq.run("render", "--adopt").code()).isEqualTo(4);
    assertThat(specq.file(DESIGN)).isEqualTo(before);
  }

  @Test
  void adoptTakesNoTextThatOnlyPeopleCanTell() {
    edit(
        "| Queues | high-priority, low-priority |",
        "| Queues | high-priority and, at night, bulk |");
    edit("| Job timeout | 30 min |", "| Job timeout | TBD |");
    String answers = specq.file(".specq/answers/phase9.yaml");

    SpecqRunner.Ended ended = specq.run("render", "--adopt");

    assertThat(ended.code()).isZero();
    assertThat(ended.err()).contains("Queues was changed").doesNotContain("TBD");
    assertThat(specq.file(".specq/answers/phase9.yaml")).isEqualTo(answers);
  }

  @Test
  void theSameValueInOtherWordsIsNoOffer() {
    edit("| Workers | 2 workers |", "| Workers | **2** |");

    assertThat(specq.run("render").err()).isEmpty();
  }

  /** Git leaves its lines at least in the first line of what was generated. */
  @Test
  void whatGitCouldNotBringTogetherIsStillKnown() {
    String rendered = ".specq/rendered/technical_design_spec.md";
    String one = specq.file(rendered);
    edit("Background work goes through", "Ours.\n\nBackground work goes through");
    specq.run("set", "phase9", "workers.concurrency", "6");
    specq.run("render");
    String spec = specq.file(DESIGN);
    String other = specq.file(rendered);
    Folders.write(
        project,
        Map.of(rendered, "<<<<<<< HEAD\n" + one + "=======\n" + other + ">>>>>>> branch\n"));
    specq.run("set", "phase9", "job-queue.technology", "rabbitmq");

    SpecqRunner.Ended ended = specq.run("render");

    assertThat(ended.code()).as(ended.screen()).isZero();
    assertThat(design())
        .contains("Ours.\n\nBackground work goes through **" + RABBITMQ + "**", "| 6 jobs |");
    assertThat(spec).contains("Ours.");
    assertThat(specq.run("render", "--check").code()).isZero();
  }

  @Test
  void aTextThatCannotStandThereIsOpenedAgain() {
    edit("| Job timeout | 30 min |", "| Job timeout | 30 min, 2 h for reports |");
    specq.run("set", "phase9", "workers.job-timeout", "1 h");
    String before = specq.file(DESIGN);
    Path editor = Path.of("src/test/resources/editors/opens-code.sh").toAbsolutePath();

    SpecqRunner.Ended ended =
        specq
            .with("EDITOR", "sh " + editor)
            .withPerson()
            .run(List.of("render"), List.of("edit", "later", "later"));

    assertThat(ended.code()).isEqualTo(4);
    assertThat(ended.screen()).contains("This cannot stand there: ");
    assertThat(specq.file(DESIGN)).isEqualTo(before);
  }

  @Test
  void whatCanBecomeOfAnEditIsOneThing() {
    assertThat(specq.run("render", "--keep", "--force").code()).isEqualTo(2);
    assertThat(specq.run("render", "--adopt", "--dry-run").code()).isEqualTo(2);
  }

  @Test
  void aPersonAtTheTerminalIsAskedWhatBecomesOfAConflict() {
    edit("| Job timeout | 30 min |", "| Job timeout | 30 min, 2 h for reports |");
    specq.run("set", "phase9", "workers.job-timeout", "1 h");
    SpecqRunner person = specq.withPerson();
    String before = specq.file(DESIGN);

    SpecqRunner.Ended later = person.run(List.of("render"), List.of("later"));
    assertThat(later.code()).isEqualTo(4);
    assertThat(narrow(later.screen()))
        .contains("-| Job timeout | 30 min, 2 h for reports |", "+| Job timeout | 1 h |")
        .contains("1. Keep my lines (keep)", "Decide later (later)");
    assertThat(specq.file(DESIGN)).isEqualTo(before);

    assertThat(person.run(List.of("render"), List.of("take")).code()).isZero();
    assertThat(design()).contains("| Job timeout | 1 h |").doesNotContain("2 h for");
  }

  @Test
  void aPersonMayEditBothVersionsIntoOne() {
    edit("| Job timeout | 30 min |", "| Job timeout | 30 min, 2 h for reports |");
    specq.run("set", "phase9", "workers.job-timeout", "1 h");
    Path editor = Path.of("src/test/resources/editors/takes-mine.sh").toAbsolutePath();

    SpecqRunner.Ended ended =
        specq.with("EDITOR", "sh " + editor).withPerson().run(List.of("render"), List.of("edit"));

    assertThat(ended.code()).as(ended.screen()).isZero();
    assertThat(design()).contains("| Job timeout | 30 min, 2 h for reports |");
    assertThat(specq.run("render", "--check").code()).isZero();
  }

  @Test
  void aPersonIsAskedWhetherAValueInATableIsTheAnswer() {
    edit("| Job timeout | 30 min |", "| Job timeout | 45 min |");

    SpecqRunner.Ended no = specq.withPerson().run(List.of("render"), List.of("2"));
    assertThat(no.screen()).contains("Take 45 min as the answer");
    assertThat(specq.file(".specq/answers/phase9.yaml")).contains("job-timeout: 30 min");

    assertThat(specq.withPerson().run(List.of("render"), List.of("1")).code()).isZero();
    assertThat(specq.file(".specq/answers/phase9.yaml")).contains("job-timeout: 45 min");
    assertThat(specq.run("render", "--check").out()).endsWith("All is well.\n");
  }

  @Test
  void aDryRunGivesTheSameVerdictAsTheRun() {
    for (String timeout : List.of("30 min", "1 h", "2 h")) {
      specq.run("set", "phase9", "workers.job-timeout", timeout);
      if (timeout.equals("1 h")) {
        edit("| Job timeout | 30 min |", "| Job timeout | mine |");
      }
      SpecqRunner.Ended dry = specq.run("render", "--dry-run");
      SpecqRunner.Ended real = specq.run("render");
      assertThat(dry.code()).isEqualTo(real.code());
      assertThat(dry.out().replace("would be written", "written")).isEqualTo(real.out());
      assertThat(dry.err()).isEqualTo(real.err());
    }
  }

  @Test
  void otherSpecsAreWrittenBesideOneInConflict() {
    edit("| Job timeout | 30 min |", "| Job timeout | my own |");
    String before = specq.file(DESIGN);
    specq.run("set", "phase9", "workers.job-timeout", "1 h");
    specq.run("set", "phase9", "workers.memory-limit", "512 MiB");

    assertThat(specq.run("render").code()).isEqualTo(4);
    assertThat(specq.file(DESIGN)).isEqualTo(before);
    assertThat(specq.file("docs/specs/codebase_spec.md")).contains("512 MiB");
    edit("| Job timeout | my own |", "| Job timeout | 30 min |");
    assertThat(specq.run("render").code()).isZero();
    assertThat(design()).contains("| Job timeout | 1 h |");
  }

  @Test
  void anEditedBlockOffThePathStaysAConflict() {
    edit("Jobs at specific times", "All jobs");
    specq.run("set", "project", "scheduled-jobs", "no");

    assertThat(specq.run("render").code()).isEqualTo(4);
    assertThat(specq.run("check").code()).isEqualTo(4);
    assertThat(design()).contains("All jobs");
  }

  @Test
  void aBlockOffThePathGoesAlsoAfterOtherBanksWereRefreshed() {
    specq.run("set", "project", "scheduled-jobs", "no");
    assertThat(specq.run("render", "project").code()).isZero();
    assertThat(design()).contains("phase9/job-scheduling");
    assertThat(specq.run("check").code()).isEqualTo(1);

    assertThat(specq.run("render").code()).isZero();
    assertThat(design()).doesNotContain("job-scheduling");
  }

  @Test
  void whatWasTakenOutByHandStaysOutWhenItsQuestionComesBack() {
    String text = specq.file(DESIGN);
    int begin = text.indexOf("<!-- specq:begin phase9/job-scheduling@components");
    int end = text.indexOf("-->", text.indexOf("<!-- specq:end phase9/job-scheduling@comp")) + 4;
    Folders.write(project, Map.of(DESIGN, text.substring(0, begin) + text.substring(end)));
    specq.run("render");
    specq.run("set", "project", "scheduled-jobs", "no");
    specq.run("render");
    specq.run("set", "project", "scheduled-jobs", "yes");
    specq.run("render");

    assertThat(design()).doesNotContain("phase9/job-scheduling@components");
    assertThat(design()).contains("phase9/job-scheduling@algorithms-processing");
  }

  @Test
  void aSpecThatCannotBeReadDoesNotStopTheOthers() {
    Folders.write(project, Map.of("docs/specs/codebase_spec.md", "<!-- specq:begin a/b@c -->\n"));
    specq.run("set", "phase9", "workers.job-timeout", "1 h");

    SpecqRunner.Ended check = specq.run("check");
    assertThat(check.code()).isEqualTo(3);
    assertThat(check.out()).contains("checked phase9: 5 questions");
    assertThat(specq.run("render").code()).isEqualTo(3);
    assertThat(design()).contains("| Job timeout | 1 h |");
  }

  @Test
  void outNeverWritesOverTheSpecs() {
    edit("# Technical design", "# Our design");
    String before = specq.file(DESIGN);

    assertThat(specq.run("render", "--out", "docs/specs").code()).isEqualTo(2);
    assertThat(specq.run("render", "--out", "elsewhere", "--force").code()).isEqualTo(2);
    assertThat(specq.file(DESIGN)).isEqualTo(before);
  }

  @Test
  void forceTakesTheNewTextAndKeepsTheOldFile() {
    edit("| Job timeout | 30 min |", "| Job timeout | my own |");
    specq.run("set", "phase9", "workers.job-timeout", "1 h");
    String before = specq.file(DESIGN);

    assertThat(specq.run("render", "--force").code()).isZero();
    assertThat(design()).contains("| Job timeout | 1 h |").doesNotContain("my own");
    assertThat(specq.file(".specq/local/backup/technical_design_spec-1.md")).isEqualTo(before);
  }

  @Test
  void aBlockTakenOutByHandStaysOutUntilItIsRestored() {
    String text = specq.file(DESIGN);
    int begin = text.indexOf("<!-- specq:begin phase9/retries@");
    int end = text.indexOf("-->", text.indexOf("<!-- specq:end phase9/retries@")) + 4;
    Folders.write(project, Map.of(DESIGN, text.substring(0, begin) + text.substring(end)));

    assertThat(specq.run("render").code()).isZero();
    assertThat(design()).doesNotContain("phase9/retries");
    assertThat(specq.run("render").out()).contains(DESIGN + ": up to date");
    assertThat(specq.run("render", "--restore").code()).isZero();
    assertThat(design()).contains("<!-- specq:begin phase9/retries@");
  }

  @Test
  void aQuestionOffThePathTakesItsBlockWithIt() {
    specq.run("set", "project", "scheduled-jobs", "no");

    assertThat(specq.run("render").code()).isZero();
    assertThat(design()).doesNotContain("job-scheduling");
  }

  @Test
  void aBlockThatWasEmptiedGoesWithItsQuestionUnasked() {
    String text = specq.file(DESIGN);
    String emptied =
        text.replaceFirst("(?s)(job-scheduling@components -->\n).*?(<!-- specq:end)", "$1$2");
    assertThat(emptied).isNotEqualTo(text);
    Folders.write(project, Map.of(DESIGN, emptied));
    specq.run("set", "project", "scheduled-jobs", "no");

    assertThat(specq.run("render").out()).contains("removed").doesNotContain("released");
    assertThat(design()).doesNotContain("job-scheduling@components");
  }

  @Test
  void dryRunDiffAndCheckSayTheSameAndWriteNothing() {
    specq.run("set", "phase9", "workers.job-timeout", "1 h");
    Map<String, String> before = Folders.texts(project);

    assertThat(specq.run("render", "--dry-run").out())
        .contains(DESIGN + ": would be written (blocks: 2 replaced)");
    assertThat(narrow(specq.run("render", "--diff").out())).contains("+| Job timeout | 1 h |");
    assertThat(specq.run("render", "--check").code()).isEqualTo(1);
    assertThat(Folders.texts(project)).isEqualTo(before);
    assertThat(specq.run("render").out()).contains(DESIGN + ": written (blocks: 2 replaced)");
  }

  @Test
  void outWritesWholeDocumentsElsewhereAndNothingHere() {
    Map<String, String> before = Folders.texts(project);

    assertThat(specq.run("render", "--out", "build/specs").code()).isZero();
    Map<String, String> elsewhere = Folders.texts(project.resolve("build/specs"));
    assertThat(elsewhere).hasSize(3);
    assertThat(elsewhere.get("technical_design_spec.md")).isEqualTo(specq.file(DESIGN));
    Map<String, String> after = Folders.texts(project);
    after.keySet().removeIf(name -> name.startsWith("build/"));
    assertThat(after).isEqualTo(before);
  }

  @Test
  void aBankLimitsWhatIsRefreshed() {
    specq.run("set", "project", "quality", "production");
    specq.run("set", "phase9", "workers.job-timeout", "1 h");

    assertThat(specq.run("render", "phase9").code()).isZero();
    assertThat(design()).contains("this is a prototype", "| Job timeout | 1 h |");
    assertThat(specq.run("render").code()).isZero();
    assertThat(design()).contains("this is production software");
  }

  private void addBlock(String id) {
    String block =
        "<!-- specq:begin %s -->\n### Old\n<!-- specq:end %s 00000000 -->\n".formatted(id, id);
    Folders.write(project, Map.of(DESIGN, specq.file(DESIGN) + "\n" + block));
  }

  @Test
  void aBlockThatNoBankKnowsAnyMoreIsLeftAndReportedUntilForced() {
    addBlock("phase9/old-question@components");

    assertThat(specq.run("render").err()).contains("no bank knows phase9/old-question@components");
    assertThat(design()).contains("### Old");
    assertThat(specq.run("render", "--force").code()).isZero();
    assertThat(design()).doesNotContain("### Old");
  }

  @Test
  void aBlockOfABankThatIsNotHereIsLeftAndReported() {
    addBlock("caching/store@components");

    assertThat(specq.run("render", "--force").err())
        .contains("the bank of caching/store@components is not here");
    assertThat(design()).contains("### Old");
  }

  @Test
  void aMovedBlockIsRefreshedWhereItStands() {
    String text = specq.file(DESIGN);
    int begin = text.indexOf("<!-- specq:begin phase9/workers@");
    int end = text.indexOf("-->", text.indexOf("<!-- specq:end phase9/workers@")) + 4;
    String moved =
        text.substring(0, begin)
            + text.substring(end)
            + "\n## Appendix\n\n### Numbers\n\n"
            + text.substring(begin, end);
    Folders.write(project, Map.of(DESIGN, moved));

    assertThat(specq.run("render").out()).contains(DESIGN + ": up to date");
    specq.run("set", "phase9", "workers.job-timeout", "1 h");
    assertThat(specq.run("render").code()).isZero();
    assertThat(design().substring(design().indexOf("### Numbers")))
        .contains("#### Workers", "| Job timeout | 1 h |");
  }

  @Test
  void brokenMarkersAreNamedAndTheFileIsLeftAlone() {
    edit("<!-- specq:end phase9/retries@error-handling-resilience", "<!-- specq:end phase9/retry");
    String before = specq.file(DESIGN);

    SpecqRunner.Ended ended = specq.run("render");

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).contains(DESIGN + ":", "error:", "hint:").doesNotContain("\tat ");
    assertThat(specq.file(DESIGN)).isEqualTo(before);
  }

  @Test
  void aTemplateOfTheProjectsOwnIsUsed() {
    String own =
        "${heading} ${title}\n\nRetries: ${questions?first.fields[\"max-retries\"].text}\n";
    Folders.write(project, Map.of(".specq/templates/blocks/phase9/retries.ftl", own));

    assertThat(specq.run("check").out()).contains("outdated");
    assertThat(specq.run("render", "--check").code()).isZero();
    assertThat(specq.run("render").code()).isZero();
    assertThat(design()).contains("Retries: 3 retries");
  }

  @Test
  void aBrokenTemplateIsNamedWithItsPlace() {
    Folders.write(
        project,
        Map.of(".specq/templates/blocks/phase9/retries.ftl", "${heading}\n${nothing.here}\n"));

    SpecqRunner.Ended ended = specq.run("render");

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err())
        .contains(".specq/templates/blocks/phase9/retries.ftl:2:3: error:")
        .contains("(while writing phase9/retries@error-handling-resilience)")
        .doesNotContain("\tat ");
  }

  @Test
  void aMacroThatBreaksIsNamedWithTheBlockThatUsedIt() {
    String lib = "<#macro broken>${nothing.here}</#macro>\n";
    String block = "<#import \"/own.ftl\" as own>\n<@own.broken/>\n";
    Folders.write(
        project,
        Map.of(
            ".specq/templates/own.ftl", lib, ".specq/templates/blocks/phase9/retries.ftl", block));

    SpecqRunner.Ended ended = specq.run("render");

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err())
        .contains(".specq/templates/own.ftl:1:18: error:")
        .contains("(while writing phase9/retries@error-handling-resilience)");
  }

  @Test
  void aBrokenDocumentIsNamedItself() {
    Folders.write(project, Map.of(".specq/templates/codebase_spec.md.ftl", "<#if>\n"));

    SpecqRunner.Ended ended = specq.run("render");

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err())
        .contains(".specq/templates/codebase_spec.md.ftl:1:")
        .contains("(while writing codebase_spec.md)");
  }

  @Test
  void documentsFormsAndMacrosCanBeReplacedToo() throws IOException {
    Path templates = Path.of("templates");
    String document = Files.readString(templates.resolve("technical_design_spec.md.ftl"));
    String lib = Files.readString(templates.resolve("lib.ftl"));
    Folders.write(
        project,
        Map.of(
            ".specq/templates/technical_design_spec.md.ftl",
                document.replace("# ${title}", "# Our design"),
            ".specq/templates/lib.ftl", lib.replace("| Setting | Value |", "| What | How |"),
            ".specq/templates/forms/settings.ftl", "${heading} ${title}\n\nOur form.\n"));
    specq.run("set", "checklist", "payload-max-size", "64 KiB");
    specq.run("render", "--out", "fresh");

    assertThat(narrow(specq.file("fresh/technical_design_spec.md")))
        .startsWith("# Our design")
        .contains("| What | How |")
        .doesNotContain("| Setting | Value |")
        .contains("### Payload limits and versions\n\nOur form.");
  }

  @Test
  void aTemplateThatNothingUsesIsSaid() {
    Folders.write(
        project,
        Map.of(
            ".specq/templates/blocks/phase9/retires.ftl", "never\n",
            ".specq/templates/blocks/own/thing.ftl", "a bank without answers\n"));

    SpecqRunner.Ended ended = specq.run("render");

    assertThat(ended.code()).isZero();
    assertThat(ended.err())
        .contains("warning: .specq/templates/blocks/phase9/retires.ftl is used by no document")
        .contains("did you mean blocks/phase9/retries.ftl?")
        .doesNotContain("thing.ftl");
  }

  @Test
  void aTemplateCannotRunCode() {
    String evil = "<#assign x=\"freemarker.template.utility.Execute\"?new()>${x(\"id\")}";
    Folders.write(project, Map.of(".specq/templates/blocks/phase9/retries.ftl", evil));

    assertThat(specq.run("render").code()).isEqualTo(3);
  }
}
