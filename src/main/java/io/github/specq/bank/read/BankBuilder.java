package io.github.specq.bank.read;

import static io.github.specq.bank.read.Nodes.list;
import static io.github.specq.bank.read.Nodes.name;
import static io.github.specq.bank.read.Nodes.optional;
import static io.github.specq.bank.read.Nodes.text;
import static io.github.specq.bank.read.Nodes.texts;

import io.github.specq.bank.Bank;
import io.github.specq.bank.Field;
import io.github.specq.bank.Fill;
import io.github.specq.bank.Knowledge;
import io.github.specq.bank.Question;
import io.github.specq.bank.Section;
import io.github.specq.bank.Signature;
import io.github.specq.bank.read.BankOutline.Place;
import io.github.specq.condition.Condition;
import io.github.specq.condition.Derived;
import io.github.specq.problem.DidYouMean;
import io.github.specq.problem.Name;
import io.github.specq.yaml.Yaml;
import io.github.specq.yaml.Yaml.Scalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a bank of its outline. What is wrong is added to the outline's problems. */
final class BankBuilder {
  private static final String ENDING = ".yaml";
  private static final Place EVERYTHING_OF_OTHERS = new Place(-1, -1);

  private final BankOutline outline;
  private final Outlines others;
  private final ConditionReader conditions;
  private final FieldBuilder fields;
  private final IdCheck ids;
  private final DocumentIndex documents;

  BankBuilder(BankOutline outline, Outlines others) {
    this.outline = outline;
    this.others = others;
    this.conditions = new ConditionReader(outline, others);
    this.fields = new FieldBuilder(outline, others, conditions);
    this.ids = new IdCheck(outline);
    this.documents = new DocumentIndex(outline, others);
  }

  /**
   * @param hash identifies the bank's text
   */
  Bank build(String hash) {
    BankFile file = outline.file();
    outline.required(
        outline.source().root(),
        "a bank",
        Stream.of(Findings.missing("id", file.id()), Findings.missing("title", file.title())));
    checkName(file.id());
    documents.checkTitles();
    Set<Derived> derived = new LinkedHashSet<>(derived(file));
    KnowledgeReader knowledge = KnowledgeReader.withNames(outline, conditions);
    Map<String, Condition> jumps = new BranchReader(outline, conditions).read(file.branch());
    List<Section> sections = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (BankFile.SectionFile section : list(file.sections())) {
      ids.check(section.id(), "section", seen);
      sections.add(section(section, jumps));
    }
    outline
        .formerIds("question")
        .check(
            list(file.sections()).stream().flatMap(s -> list(s.questions()).stream()).toList(),
            BankFile.QuestionFile::id,
            BankFile.QuestionFile::was);
    Knowledge known = knowledge.read();
    List<Signature> signatures = new SignatureReader(outline, conditions).read(file.detect());
    if (sections.isEmpty()
        && known.equals(Knowledge.NOTHING)
        && signatures.isEmpty()
        && derived.isEmpty()
        && outline.documents().isEmpty()) {
      outline.problem(file.id(), "a bank needs sections", "add 'sections:' with questions");
    }
    Condition appliesWhen = conditions.read(file.appliesWhen(), "", EVERYTHING_OF_OTHERS);
    ProfileReader profile = new ProfileReader(outline, others, conditions);
    Optional<Bank.ProjectProfile> projectProfile = profile.read(file);
    derived.addAll(conditions.paths().used());
    List<Bank.Filled> summary = list(file.summary()).stream().map(this::filled).toList();
    return new Bank(
        outline.id(),
        version(file.version()),
        text(file.title()),
        about(file, summary),
        appliesWhen,
        projectProfile,
        profile.questions(file.profile()),
        sections,
        documents.used(),
        known.with(
            list(file.knowledge()).stream().flatMap(k -> knowledgeBank(k).stream()).toList(),
            List.copyOf(derived),
            signatures),
        hash);
  }

  private static Bank.About about(BankFile file, List<Bank.Filled> summary) {
    return new Bank.About(
        optional(file.number()),
        optional(file.whenToUse()),
        optional(file.minutes()),
        optional(file.outcome()),
        optional(file.before()),
        texts(file.topics()),
        texts(file.notes()),
        summary,
        list(file.nextSteps()).stream().map(BankBuilder::nextStep).toList(),
        Optional.ofNullable(file.forPeople()).map(BankBuilder::forPeople));
  }

  private static Bank.ForPeople forPeople(BankFile.ForPeopleFile file) {
    return new Bank.ForPeople(
        optional(file.before()),
        list(file.nextSteps()).stream().map(BankBuilder::nextStep).toList());
  }

  /** Other banks' values are looked for only where a path names one. */
  private List<Derived> derived(BankFile file) {
    return file.derived() == null ? List.of() : conditions.paths().derived().own();
  }

  private Optional<String> knowledgeBank(Scalar bank) {
    if (others.find(name(bank)).isPresent()) {
      return Optional.of(name(bank));
    }
    outline.problem(
        bank, "there is no bank '" + Name.shown(name(bank)) + "'", "name a bank that has advice");
    return Optional.empty();
  }

  /** A bank is found by its file's name. */
  private void checkName(@Nullable Scalar id) {
    String file = outline.source().file();
    String name = file.substring(file.lastIndexOf('/') + 1);
    if (id == null) {
      return;
    }
    ids.checkBank(id);
    if (name.endsWith(ENDING) && !name.equals(id.text() + ENDING)) {
      outline.problem(
          id,
          "the bank '" + id.text() + "' stands in the file " + name,
          "the two names must agree: rename the file or the bank");
    }
  }

  private int version(@Nullable Scalar version) {
    if (version != null && version.text().matches("[1-9][0-9]{0,8}")) {
      return Integer.parseInt(version.text());
    }
    outline.problem(version, "'version' is a whole number from 1", "write 'version: 1'");
    return 1;
  }

  private Section section(BankFile.SectionFile file, Map<String, Condition> jumps) {
    outline.required(
        place(file),
        "a section",
        Stream.of(Findings.missing("id", file.id()), Findings.missing("title", file.title())));
    List<Fill> fills = list(file.fills()).stream().flatMap(f -> fill(f).stream()).toList();
    List<Question> questions = new ArrayList<>();
    for (BankFile.QuestionFile question : list(file.questions())) {
      Place before = outline.placeBefore(text(question.id()));
      Condition applies = conditions.read(file.appliesWhen(), "", before);
      Condition jumped = jumps.getOrDefault(text(question.id()), Condition.always());
      questions.add(question(question, fills, applies.and(jumped)));
    }
    if (questions.isEmpty()) {
      outline.problem(place(file), "a section needs questions", "add 'questions:'");
    }
    String heading = optional(file.heading()).orElse(text(file.title()));
    return new Section(text(file.id()), text(file.title()), heading, fills, questions);
  }

  private static @Nullable Yaml place(BankFile.SectionFile file) {
    List<BankFile.QuestionFile> questions = list(file.questions());
    Yaml below = questions.isEmpty() ? null : place(questions.get(0));
    return Findings.first(file.id(), file.title(), below);
  }

  private static @Nullable Yaml place(BankFile.QuestionFile file) {
    List<BankFile.FieldFile> fields = list(file.fields());
    Yaml below = fields.isEmpty() ? null : FieldBuilder.place(fields.get(0));
    return Findings.first(file.id(), file.title(), file.ask(), below);
  }

  private final Set<String> questionIds = new HashSet<>();

  private Question question(BankFile.QuestionFile file, List<Fill> sectionFills, Condition gate) {
    outline.required(
        place(file),
        "a question",
        Stream.of(
            Findings.missing("id", file.id()),
            Findings.missing("title", file.title()),
            Findings.missing("ask", file.ask())));
    ids.check(file.id(), "question", questionIds);
    String id = text(file.id());
    Place place = outline.placeBefore(id);
    Condition requiredWhen =
        file.requiredWhen() == null
            ? Condition.never()
            : conditions.read(file.requiredWhen(), "", place);
    List<Field> built = fields.build(file, requiredWhen);
    List<Fill> own = list(file.fills()).stream().flatMap(f -> fill(f).stream()).toList();
    list(file.was()).forEach(was -> outline.checkName(was, "former id"));
    return new Question(
        outline.id(),
        id,
        new Question.Wording(
            text(file.title()),
            optional(file.heading()).orElse(text(file.title())),
            optional(file.context()),
            text(file.ask()),
            optional(file.requiredIf()),
            optional(file.prompt()),
            example(file, built)),
        gate.and(conditions.read(file.when(), "", place)),
        requiredWhen,
        own,
        own.isEmpty() && file.in() == null ? sectionFills : in(file.in(), sectionFills),
        outline.flag(file.steers()),
        built,
        texts(file.was()),
        outline.position(place(file)));
  }

  private Optional<Question.Example> example(BankFile.QuestionFile file, List<Field> built) {
    if (file.example() == null) {
      if (file.exampleAnswer() != null) {
        outline.problem(
            file.exampleAnswer(), "an example answer needs its sentence", "add 'example:'");
      }
      return Optional.empty();
    }
    return Optional.of(
        new Question.Example(
            text(file.example()), fields.exampleAnswer(file.exampleAnswer(), built)));
  }

  private Optional<Fill> fill(BankFile.FillFile file) {
    Scalar spec = file.spec();
    Scalar section = file.section();
    if (spec == null || section == null) {
      outline.problem(
          spec == null ? section : spec,
          "'fills' names a spec and a section",
          "write { spec: NAME, section: HEADING }");
      return Optional.empty();
    }
    boolean knownSpec = documents.check(spec, section);
    boolean knownSection = checkSection(section);
    Optional<Fill.Form> form = Optional.of(Fill.Form.SETTINGS);
    if (file.as() != null) {
      form = Fill.Form.of(text(file.as()));
      if (form.isEmpty()) {
        outline.problem(
            file.as(),
            "'" + text(file.as()) + "' is no form of a block",
            DidYouMean.hint(text(file.as()), Fill.Form.ids()));
      }
    }
    return form.filter(f -> knownSpec && knownSection)
        .map(f -> new Fill(text(spec), text(section), f, optional(file.heading())));
  }

  /** A section's heading, whose letters and digits stand in the markers of its blocks. */
  private boolean checkSection(@Nullable Scalar section) {
    return outline.checkName(section, "heading of a section");
  }

  /** One of the section's fills, or several. */
  private List<Fill> in(@Nullable Yaml places, List<Fill> fills) {
    List<Fill> in = new ArrayList<>();
    for (Yaml place : places instanceof Yaml.Sequence several ? several.items() : one(places)) {
      if (place instanceof Scalar text) {
        in(text, fills).ifPresent(in::add);
      } else {
        outline.problem(place, "one text is wanted here", "write spec: heading in quotes");
      }
    }
    return in;
  }

  private static List<Yaml> one(@Nullable Yaml node) {
    return node == null ? List.of() : List.of(node);
  }

  private Optional<Fill> in(Scalar place, List<Fill> fills) {
    Map<String, Fill> known = new LinkedHashMap<>();
    fills.forEach(f -> known.put(f.spec() + ": " + f.section(), f));
    Optional<Fill> fill = Optional.ofNullable(known.get(name(place)));
    if (fill.isEmpty()) {
      outline.problem(
          place,
          "'" + Name.shown(name(place)) + "' is not among the section's fills",
          DidYouMean.hint(name(place), known.keySet()));
    }
    return fill;
  }

  private Bank.Filled filled(BankFile.FilledFile file) {
    if (file.spec() != null) {
      documents.check(file.spec(), file.section());
    }
    checkSection(file.section());
    return new Bank.Filled(text(file.spec()), text(file.section()), text(file.about()));
  }

  private static Bank.NextStep nextStep(BankFile.NextStepFile file) {
    return new Bank.NextStep(text(file.title()), optional(file.detail()), texts(file.items()));
  }
}
