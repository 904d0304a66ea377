package io.github.specq.bank.read;

import static io.github.specq.bank.read.Nodes.list;
import static io.github.specq.bank.read.Nodes.name;
import static io.github.specq.bank.read.Nodes.optional;
import static io.github.specq.bank.read.Nodes.text;
import static io.github.specq.bank.read.Nodes.texts;

import io.github.specq.answers.Given;
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
import io.github.specq.condition.Ref;
import io.github.specq.field.FieldType;
import io.github.specq.field.Value;
import io.github.specq.problem.DidYouMean;
import io.github.specq.problem.Name;
import io.github.specq.quantity.Parsed;
import io.github.specq.yaml.Yaml;
import io.github.specq.yaml.Yaml.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
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
  private static final Place AT_THE_END = new Place(Integer.MAX_VALUE, Integer.MAX_VALUE);
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
    Map<String, Condition> jumps = jumps(list(file.branch()));
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
    Optional<Bank.ProjectProfile> projectProfile = projectProfile(file);
    derived.addAll(conditions.paths().used());
    List<Bank.Filled> summary = list(file.summary()).stream().map(this::filled).toList();
    return new Bank(
        outline.id(),
        version(file.version()),
        text(file.title()),
        about(file, summary),
        appliesWhen,
        projectProfile,
        profileQuestions(file.profile()),
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

  private Optional<Bank.ProjectProfile> projectProfile(BankFile file) {
    boolean isProfile = file.profile() instanceof Scalar said && outline.yes(said, "profile");
    if (file.briefWhen() != null && !isProfile) {
      outline.problem(
          file.briefWhen(), "only a profile says how briefly is asked", "add 'profile: yes'");
    }
    ProjectLanguages.check(outline, isProfile);
    Map<String, String> assumed = assumed(file.assumedInScenarios(), isProfile);
    Condition never = Condition.never();
    return isProfile
        ? Optional.of(
            new Bank.ProjectProfile(
                file.briefWhen() == null
                    ? never
                    : conditions.read(file.briefWhen(), "", AT_THE_END),
                assumed))
        : Optional.empty();
  }

  private Map<String, String> assumed(@Nullable Yaml node, boolean isProfile) {
    Map<String, String> assumed = new LinkedHashMap<>();
    if (node != null && !(isProfile && node instanceof Yaml.Mapping)) {
      outline.problem(
          node, "a profile says what is assumed, by its questions", "write { question: value }");
    } else if (node instanceof Yaml.Mapping mapping) {
      for (Yaml.Entry entry : mapping.entries()) {
        if (isAnswer(entry)) {
          assumed.put(entry.key().text(), text((Scalar) entry.value()));
        }
      }
    }
    return assumed;
  }

  private boolean isAnswer(Yaml.Entry entry) {
    Optional<FieldType> type = outline.type(entry.key().text(), Ref.VALUE);
    if (type.isEmpty()) {
      outline.problem(
          entry.key(),
          "there is no question '" + Name.shown(entry.key().text()) + "' with one answer",
          DidYouMean.hint(entry.key().text(), outline.questions()));
      return false;
    }
    if (!(entry.value() instanceof Scalar said)
        || type.get().read(Given.of(text(said))) instanceof Parsed.Bad<Value>) {
      outline.problem(entry.value(), "this is no answer to it", "write it as it would be typed");
      return false;
    }
    return true;
  }

  /** A profile asks itself, and every other bank may name questions of it. */
  private List<String> profileQuestions(@Nullable Yaml named) {
    if (named == null || named instanceof Scalar) {
      return List.of();
    }
    List<String> questions = new ArrayList<>();
    for (Yaml question : named instanceof Yaml.Sequence list ? list.items() : List.of(named)) {
      if (question instanceof Scalar one) {
        profileQuestion(one).ifPresent(questions::add);
      } else {
        outline.problem(question, "one text is wanted here", "write a list of questions, or yes");
      }
    }
    return questions;
  }

  private Optional<String> profileQuestion(Scalar question) {
    List<String> known =
        others.profile().flatMap(others::find).map(BankOutline::questions).orElse(List.of());
    if (known.contains(name(question))) {
      return Optional.of(name(question));
    }
    outline.problem(
        question,
        "the project profile has no question '" + Name.shown(name(question)) + "'",
        DidYouMean.hint(name(question), known));
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
        list(file.fills()).stream().flatMap(f -> fill(f).stream()).toList(),
        list(file.in()).stream().flatMap(s -> in(s, sectionFills).stream()).toList(),
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

  /** For each question, the jumps that pass over it, as the condition that none of them happens. */
  private Map<String, Condition> jumps(List<BankFile.BranchFile> branches) {
    Map<String, Condition> jumps = new HashMap<>();
    List<String> questions = outline.questions();
    for (BankFile.BranchFile branch : branches) {
      if (branch.after() == null || branch.when() == null || branch.goTo() == null) {
        outline.problem(
            Findings.first(branch.after(), branch.goTo(), branch.when()),
            "a branch needs 'after', 'when' and 'go-to'",
            "write { after: a, when: { ... }, go-to: end }");
        continue;
      }
      int from = jumpEnd(branch.after(), questions, false);
      int to = jumpEnd(branch.goTo(), questions, true);
      if (from < 0 || to < 0) {
        continue;
      }
      if (to <= from) {
        outline.problem(branch.goTo(), "a jump goes forward", "name a later question, or end");
        continue;
      }
      Condition jump = conditions.read(branch.when(), "", new Place(from, Integer.MAX_VALUE));
      for (String passed : questions.subList(from + 1, to)) {
        jumps.merge(passed, new Condition.Not(jump), Condition::and);
      }
    }
    return jumps;
  }

  private int jumpEnd(Scalar name, List<String> questions, boolean end) {
    if (end && name(name).equals("end")) {
      return questions.size();
    }
    int index = questions.indexOf(name(name));
    if (index < 0) {
      outline.problem(
          name,
          "there is no question '" + Name.shown(name(name)) + "'",
          DidYouMean.hint(name(name), end ? with(questions, "end") : questions));
    }
    return index;
  }

  private static List<String> with(List<String> names, String name) {
    return Stream.concat(names.stream(), Stream.of(name)).toList();
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
