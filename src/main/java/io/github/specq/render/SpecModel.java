package io.github.specq.render;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import io.github.specq.answers.Answer;
import io.github.specq.answers.NonAnswer;
import io.github.specq.bank.Fill;
import io.github.specq.bank.Question;
import io.github.specq.condition.Fact;
import io.github.specq.condition.Ref;
import io.github.specq.evaluation.QuestionPath;
import io.github.specq.evaluation.QuestionPath.Part;
import io.github.specq.evaluation.QuestionPath.Standing;
import io.github.specq.evaluation.QuestionPath.Stop;
import io.github.specq.field.FieldType;
import io.github.specq.field.Option;
import io.github.specq.field.Value;
import io.github.specq.field.ValueText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a template may see: maps, lists and texts made of answers. {@code docs/templates.md}
 * names every key. Texts are plain and escaped where they are printed; what is Markdown already
 * (own words, long texts) comes as such, contained below the block's heading.
 */
final class SpecModel {
  private final String spec;
  private final Links links;
  private final int headingLevel;
  private final Map<String, QuestionPath> banks;
  private final PlannedBlock block;
  private final OwnWords words;
  private final Set<Stop> read = new LinkedHashSet<>();
  private final Map<Ref, Map<String, Object>> unconfirmed = new LinkedHashMap<>();
  private final Set<BlockInputs.Read> looked = new LinkedHashSet<>();

  /**
   * @param links from the document that is written
   * @param headingLevel of the block's own heading
   * @param banks what is known of every bank with answers
   */
  SpecModel(PlannedBlock block, Links links, int headingLevel, Map<String, QuestionPath> banks) {
    this.block = block;
    this.spec = links.from().id();
    this.links = links;
    this.headingLevel = headingLevel;
    this.banks = banks;
    this.words = OwnWords.of(banks.values());
  }

  /** What the template of the block sees. */
  Map<String, Object> model() {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("heading", MarkdownFormat.markdown("#".repeat(headingLevel)));
    model.put("subheading", MarkdownFormat.markdown("#".repeat(headingLevel + 1)));
    model.put("title", block.title());
    model.put("spec", spec);
    model.put("section", block.fill().section());
    model.put("first", block.isFirst());
    links.toOpenQuestions().ifPresent(l -> model.put("open_link", MarkdownFormat.markdown(l)));
    model.put("link", LinkMethod.of(links));
    model.put("questions", block.stops().stream().map(this::question).toList());
    model.put("banks", allBanks());
    return model;
  }

  private Map<String, Object> allBanks() {
    Map<String, Object> all = new LinkedHashMap<>();
    banks.forEach((id, path) -> all.put(id, questions(path)));
    return all;
  }

  /** The questions of a bank by id. Each is made when it is asked for, as few templates ask. */
  private TemplateHashModel questions(QuestionPath path) {
    return new TemplateHashModel() {
      @Override
      public @Nullable TemplateModel get(String id) throws TemplateModelException {
        looked.add(new BlockInputs.Read(path.bank().id(), id));
        for (Stop stop : path.inForce()) {
          if (stop.question().id().equals(id)) {
            return Environment.getCurrentEnvironment().getObjectWrapper().wrap(question(stop));
          }
        }
        return null;
      }

      @Override
      public boolean isEmpty() {
        return path.inForce().isEmpty();
      }
    };
  }

  /** The questions that were looked at so far, also those that are not asked. */
  Set<BlockInputs.Read> looked() {
    return Set.copyOf(looked);
  }

  /** What was read so far, in the order it was. */
  List<SpecFile.RenderedAnswer> told() {
    return read.stream().flatMap(this::told).toList();
  }

  private Stream<SpecFile.RenderedAnswer> told(Stop stop) {
    String path = stop.question().bank() + "/" + stop.question().id();
    String words = stop.text().map(t -> Markdown.contained(t, headingLevel)).orElse("");
    return Stream.concat(
        Stream.of(new SpecFile.RenderedAnswer(path, "", words)),
        stop.parts().stream().map(this::told));
  }

  private SpecFile.RenderedAnswer told(Part part) {
    FieldType type = part.field().type();
    return new SpecFile.RenderedAnswer(
        part.field().ref().toString(),
        Markdown.inline(ValueModel.capitalized(part.field().wording().term())),
        part.fact().value().map(v -> printed(type, v)).orElse(""));
  }

  private String printed(FieldType type, Value value) {
    String text = ValueText.inDocument(type, value);
    return type.hasLines() ? Markdown.contained(text, headingLevel) : Markdown.inline(text);
  }

  private Map<String, Object> question(Stop stop) {
    read.add(stop);
    Question question = stop.question();
    looked.add(BlockInputs.Read.of(question));
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("id", question.id());
    model.put("title", question.wording().heading());
    model.put("ask", question.wording().ask());
    stop.text().ifPresent(t -> putWords(model, t));
    stop.nonAnswer().ifPresent(n -> putNonAnswer(model, n));
    stop.answer()
        .filter(a -> a instanceof Answer.Said)
        .flatMap(Answer::note)
        .ifPresent(n -> model.put("note", n));
    model.put("open", stop.missing());
    weighed(question).ifPresent(f -> putOptions(model, f));
    model.put("carried_from", carriedFrom(stop));
    Map<String, Object> fields = new LinkedHashMap<>();
    List<Object> rows = new ArrayList<>();
    if (stop.nonAnswer().isEmpty()) {
      for (Part part : stop.parts()) {
        field(stop, part)
            .ifPresent(
                f -> {
                  fields.put(part.field().id(), f);
                  rows.add(f);
                });
      }
    }
    model.put("fields", fields);
    model.put("rows", rows);
    return model;
  }

  private void putOptions(Map<String, Object> model, Fill place) {
    model.put("options_link", MarkdownFormat.markdown(links.to(place)));
    model.put("options_document", links.inSentence(place.spec()));
  }

  /** Where the options of a question are compared, if that is in another document. */
  private Optional<Fill> weighed(Question question) {
    boolean compared =
        question.fields().stream()
            .anyMatch(f -> f.type().options().stream().filter(Option::listed).count() > 1);
    return Stream.concat(question.fills().stream(), question.in().stream())
        .filter(f -> compared && f.form() == Fill.Form.DECISION)
        .findFirst()
        .filter(f -> !f.spec().equals(spec));
  }

  /**
   * The questions of other banks whose answers stand here by reference, each once; those in the
   * same section can be seen.
   */
  private List<Map<String, Object>> carriedFrom(Stop stop) {
    Stream<Ref> sources =
        stop.parts().stream()
            .filter(p -> p.fact() instanceof Fact.Known k && k.origin() == Fact.Origin.CARRIED)
            .flatMap(p -> p.field().carries().stream())
            .flatMap(c -> c.sources().stream())
            .filter(r -> !r.bank().equals(stop.question().bank()));
    return sources
        .flatMap(r -> source(r).stream())
        .distinct()
        .filter(q -> !q.fills().get(0).samePlace(block.fill()))
        .map(this::place)
        .toList();
  }

  /** The question that a path leads to, if it has a block of its own with something in it. */
  private Optional<Question> source(Ref ref) {
    return Optional.ofNullable(banks.get(ref.bank())).stream()
        .flatMap(path -> path.inForce().stream())
        .filter(s -> s.question().id().equals(ref.question()) && s.standing() != Standing.OPEN)
        .map(Stop::question)
        .filter(q -> !q.fills().isEmpty())
        .findFirst();
  }

  private Map<String, Object> place(Question question) {
    String link = links.to(question.fills().get(0));
    return Map.of("title", question.wording().heading(), "link", MarkdownFormat.markdown(link));
  }

  private static void putNonAnswer(Map<String, Object> model, NonAnswer nonAnswer) {
    model.put("state", nonAnswer.state().id());
    nonAnswer.note().ifPresent(n -> model.put("reason", n));
    nonAnswer.owner().ifPresent(o -> model.put("owner", o));
  }

  /** A field with something to say: a value, a non-answer that a reader wants, or a gap. */
  private Optional<Map<String, Object>> field(Stop stop, Part part) {
    Map<String, Object> model = new LinkedHashMap<>();
    String term = part.field().wording().term();
    model.put("id", part.field().id());
    model.put("type", part.field().type().id());
    model.put("term", term);
    model.put("label", ValueModel.capitalized(term));
    model.put("known", false);
    if (part.fact() instanceof Fact.Known known) {
      putValue(model, part, known);
      model.put(
          "said", words.of(stop, part.field()).filter(v -> v.means(known.held())).isPresent());
      return Optional.of(model);
    }
    if (part.nonAnswer().isEmpty() && words.of(stop, part.field()).isPresent()) {
      return Optional.empty();
    }
    model.put("open", part.missing());
    part.nonAnswer().ifPresent(n -> putNonAnswer(model, n));
    boolean worthSaying = part.missing() || part.fact() instanceof Fact.NotApplicable;
    return worthSaying ? Optional.of(model) : Optional.empty();
  }

  private void putValue(Map<String, Object> model, Part part, Fact.Known known) {
    var type = part.field().type();
    Value value = known.held();
    model.put("known", true);
    model.put("is_default", known.origin() == Fact.Origin.DEFAULT);
    if (known.origin().isUnconfirmed()) {
      model.put("mark", mark(part.field().ref(), model));
      part.defaultReason().ifPresent(r -> model.put("default_reason", r));
      part.foundAt().ifPresent(at -> model.put("found_in", file(at)));
    }
    model.put("carried", known.origin() == Fact.Origin.CARRIED);
    String text = ValueText.inDocument(type, value);
    if (type.hasLines()) {
      putWords(model, text);
    } else {
      model.put("text", text);
      model.put("multiline", false);
    }
    ValueModel.put(model, part, value);
  }

  /** The file of a place: lines move. */
  private static TemplateModel file(String place) {
    return MarkdownFormat.markdown(Markdown.code(place.replaceFirst(":\\d+$", "")));
  }

  /** What a template uses where it shows a value that nobody confirmed. */
  private TemplateDirectiveModel mark(Ref ref, Map<String, Object> field) {
    return (environment, parameters, variables, body) -> unconfirmed.put(ref, field);
  }

  /** The values that were shown so far and that nobody confirmed, in the order they were. */
  List<Map<String, Object>> unconfirmed() {
    return List.copyOf(unconfirmed.values());
  }

  /** Of several lines is what comes out: a single line of code has fences around it. */
  private void putWords(Map<String, Object> model, String text) {
    String contained = Markdown.contained(text, headingLevel);
    model.put("text", MarkdownFormat.markdown(contained));
    model.put("multiline", contained.contains("\n"));
  }

  /** Whether a block would say anything. */
  static boolean hasContent(PlannedBlock block) {
    return block.stops().stream()
        .anyMatch(
            s ->
                s.text().isPresent()
                    || s.missing()
                    || s.parts().stream().anyMatch(SpecModel::isOwnContent)
                    || s.nonAnswer().filter(n -> !n.state().leavesOpen()).isPresent());
  }

  /** A carried value stands in the block of its own bank and is not said twice. */
  private static boolean isOwnContent(Part part) {
    return part.fact() instanceof Fact.Known known
        ? known.origin() != Fact.Origin.CARRIED
        : part.fact() instanceof Fact.NotApplicable;
  }
}
