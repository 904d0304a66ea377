package io.github.specq.render;

import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import io.github.specq.bank.Document;
import io.github.specq.bank.Documents;
import io.github.specq.bank.Fill;
import io.github.specq.evaluation.Finding;
import io.github.specq.evaluation.QuestionPath;
import io.github.specq.problem.Position;
import io.github.specq.problem.Problem;
import io.github.specq.problem.UserError;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Turns answers into documents: pure, the same answers give the same text. Templates come from the
 * project before those that come with specq, run no code and see nothing but {@link SpecModel}.
 */
public final class Renderer {
  private static final String ENDING = ".md.ftl";

  /** Makes every document that has no template of its own. */
  private static final String GENERAL = "document" + ENDING;

  /** Ends a block that shows values which nobody confirmed. */
  private static final String UNCONFIRMED = "blocks/specq/unconfirmed.ftl";

  private final Configuration freemarker;
  private final Templates templates;
  private final UnaryOperator<String> places;

  /**
   * @param own the text of a template of the project's own, by its path
   * @param places where each document is, by its id: links lead there
   */
  public Renderer(Function<String, Optional<String>> own, UnaryOperator<String> places) {
    this.places = places;
    this.templates = new Templates(own);
    this.freemarker = locked(templates);
  }

  /** FreeMarker as it may be with templates from strangers. */
  private static Configuration locked(Templates templates) {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setTemplateLoader(templates);
    configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setRegisteredCustomOutputFormats(List.of(MarkdownFormat.INSTANCE));
    configuration.setOutputFormat(MarkdownFormat.INSTANCE);
    configuration.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
    configuration.setRecognizeStandardFileExtensions(false);
    configuration.setLocalizedLookup(false);
    configuration.setLocale(Locale.ROOT);
    configuration.setNumberFormat("c");
    configuration.setDefaultEncoding("UTF-8");
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    return configuration;
  }

  /**
   * The documents that these answers make.
   *
   * <p>A document is made when a bank has something to say in it; the profile of the project alone
   * makes none.
   *
   * @param documents all that there are, in the order they are written
   * @param banks the banks with answers, as the answers leave them
   * @param advice what there is to say to the answers
   * @param existing whether a document was made before: it is then made again in any case
   * @throws UserError of kind FILE if a template is wrong
   */
  public List<SpecFile> render(
      Documents documents,
      List<QuestionPath> banks,
      List<Finding> advice,
      Predicate<Document> existing) {
    Content content = Content.of(documents, banks, advice, existing);
    return content.specs().stream().map(spec -> spec(spec, content)).toList();
  }

  /**
   * One of these documents; empty if it is not made.
   *
   * @throws UserError of kind FILE if a template is wrong
   */
  public Optional<SpecFile> render(
      String spec,
      Documents documents,
      List<QuestionPath> banks,
      List<Finding> advice,
      Predicate<Document> existing) {
    Content content = Content.of(documents, banks, advice, existing);
    return content.specs().stream()
        .filter(d -> d.id().equals(spec))
        .findFirst()
        .map(document -> spec(document, content));
  }

  /**
   * Templates of the project's own that no document, block or import asks for.
   *
   * @param own paths below the folder for templates
   * @param documents all that there are
   * @param banks the banks with answers; what stands under {@code blocks/} for others is left alone
   */
  public List<Problem> strays(
      Collection<String> own, Documents documents, List<QuestionPath> banks) {
    List<String> ofDocuments = documents.ids().stream().map(id -> id + ENDING).toList();
    return new StrayTemplates(templates, own, ofDocuments, banks).problems();
  }

  private SpecFile spec(Document document, Content content) {
    Links links = new Links(document, content.documents(), new Documents(content.specs()), places);
    Map<String, Object> model = model(links, content);
    String template = template(document);
    SectionDirective sections =
        new SectionDirective(
            document,
            named(template, model, document),
            content.possibleIn(document).map(b -> b.fill().section()).toList());
    Map<String, List<SpecFile.RenderedAnswer>> told = new LinkedHashMap<>();
    Map<String, String> inputs = new LinkedHashMap<>();
    placeBlocks(sections, links, content, told, inputs);
    placeCommon(sections, links, content, inputs);
    model.put("section", sections);
    model.put("sections", sections.others());
    String text = process(template, model, document.id() + ".md") + rest(sections);
    checkAllPlaced(template, sections.missing());
    return new SpecFile(
        document.id(),
        templates.shownName(template),
        TidyText.tidy(text),
        sections.paths(),
        document.alsoCalled(),
        content.possibleIds(document),
        told,
        inputs);
  }

  private String template(Document document) {
    String own = document.id() + ENDING;
    return templates.exists(own) ? own : GENERAL;
  }

  /** What the template of a document sees, beside its sections. */
  private static Map<String, Object> model(Links links, Content content) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("title", links.from().title().orElse(links.from().id()));
    model.put("link", LinkMethod.of(links));
    model.put("specs", content.specs().stream().map(Document::id).toList());
    model.put("compared", content.compared());
    model.put(
        "banks",
        content.banks().values().stream()
            .map(b -> Map.of("id", b.bank().id(), "title", b.bank().title()))
            .toList());
    return model;
  }

  /** The sections that a template writes by itself. */
  private Set<String> named(String template, Map<String, Object> model, Document document) {
    Set<String> named = new LinkedHashSet<>();
    Map<String, Object> learning = new LinkedHashMap<>(model);
    learning.put("section", SectionDirective.learning(named));
    learning.put("sections", SectionDirective.learning(new LinkedHashSet<>()));
    process(template, learning, document.id() + ".md");
    return named;
  }

  private void placeBlocks(
      SectionDirective sections,
      Links links,
      Content content,
      Map<String, List<SpecFile.RenderedAnswer>> told,
      Map<String, String> inputs) {
    BlockInputs answers = new BlockInputs(content.banks(), links.toOpenQuestions().isPresent());
    for (PlannedBlock block : content.blocksOf(links.from().id())) {
      String id = block.blockId().toString();
      sections.place(
          block.fill().section(),
          level -> {
            SpecModel seen = new SpecModel(block, links, level, content.banks());
            String text = process(template(block), seen.model(), id);
            told.put(id, seen.told());
            inputs.put(id, answers.hash(seen.looked()));
            return marked(block.blockId(), text + unconfirmed(seen, id));
          });
    }
  }

  /** Said once for a block, whatever template it has. */
  private String unconfirmed(SpecModel seen, String id) {
    return seen.unconfirmed().isEmpty()
        ? ""
        : "\n\n" + process(UNCONFIRMED, Map.of("fields", seen.unconfirmed()), id);
  }

  /** What all banks say together: open questions and known limits. */
  private void placeCommon(
      SectionDirective sections, Links links, Content content, Map<String, String> inputs) {
    BlockInputs answers = new BlockInputs(content.banks(), links.toOpenQuestions().isPresent());
    Map<String, Object> limits = AdviceModel.limits(content.advice());
    if (!limits.isEmpty()) {
      links
          .from()
          .knownLimits()
          .ifPresent(
              section -> {
                BlockId id = AdviceModel.blockId(section);
                inputs.put(
                    id.toString(),
                    answers.hash(
                        Set.of(), content.advice().stream().filter(AdviceModel::isLimit), ""));
                place(sections, id, section, () -> limits);
              });
    }
    links
        .from()
        .openQuestions()
        .ifPresent(
            section -> {
              BlockId id = OpenQuestionsModel.blockId(section);
              OpenQuestionsModel open =
                  new OpenQuestionsModel(
                      links,
                      content.banks().values(),
                      content.advice(),
                      fill -> isThere(fill, sections, content));
              place(
                  sections,
                  id,
                  section,
                  () -> {
                    inputs.put(id.toString(), open.inputs(answers));
                    return open.model();
                  });
            });
  }

  /** Whether a section can be linked to: what comes later in this document cannot be known yet. */
  private static boolean isThere(Fill fill, SectionDirective sections, Content content) {
    return fill.spec().equals(sections.document())
        ? sections.isWritten(fill.section())
        : content.tells(fill);
  }

  private static String rest(SectionDirective sections) {
    try {
      return sections.rest();
    } catch (TemplateException e) {
      throw new IllegalStateException("blocks tell of their own templates", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every block needs its section: a template that lacks one would lose answers. */
  private void checkAllPlaced(String template, Set<String> missing) {
    if (!missing.isEmpty()) {
      throw UserError.file(
          Problem.error(
              position(template, 1, 1),
              "there is no section '" + String.join("', '", missing) + "'",
              "add <@section name=\"" + missing.iterator().next() + "\"/> to the template"));
    }
  }

  /** A block of what all banks say together. */
  private void place(
      SectionDirective sections,
      BlockId block,
      String section,
      Supplier<Map<String, Object>> model) {
    String template = "blocks/specq/" + block.block() + ".ftl";
    sections.place(
        section, level -> marked(block, process(template, model.get(), block.toString())));
  }

  private static String marked(BlockId id, String body) {
    String tidy = TidyText.tidy(ListLayout.of(TidyText.tidy(body))).strip();
    return tidy.isEmpty()
        ? ""
        : "<!-- specq:begin %s -->\n\n%s\n\n<!-- specq:end %s 00000000 -->"
            .formatted(id, TableLayout.padded(tidy), id);
  }

  private String template(PlannedBlock block) {
    if (block.isUnanswered()) {
      return "blocks/specq/unanswered.ftl";
    }
    return block.templates().stream()
        .filter(templates::exists)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no template for " + block.blockId()));
  }

  private String process(String name, Map<String, Object> model, String result) {
    try {
      Template template = freemarker.getTemplate(name);
      StringWriter out = new StringWriter();
      template.process(model, out);
      return out.toString();
    } catch (ParseException e) {
      int line = e.getLineNumber();
      throw wrong(e.getTemplateName(), line, e.getColumnNumber(), e.getEditorMessage(), result);
    } catch (TemplateNotFoundException e) {
      throw wrong(e.getTemplateName(), 1, 1, "there is no template of that name", result);
    } catch (TemplateException e) {
      throw wrong(
          String.valueOf(e.getTemplateSourceName()),
          e.getLineNumber() == null ? 1 : e.getLineNumber(),
          e.getColumnNumber() == null ? 1 : e.getColumnNumber(),
          firstLine(e.getMessageWithoutStackTop()),
          result);
    } catch (StackOverflowError e) {
      throw wrong(name, 1, 1, "it nests too deeply, or uses itself without end", result);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      if (isStrayReturn(e)) {
        String where = "a <#return> stands outside of its function, here or in what this uses";
        throw wrong(name, 1, 1, where, result);
      }
      throw e;
    }
  }

  /** FreeMarker does not catch the one that it has for itself where no function was left by it. */
  private static boolean isStrayReturn(RuntimeException e) {
    return e.getClass().getName().equals("freemarker.core.ReturnInstruction$Return");
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("the template failed");
  }

  /**
   * What is wrong with a template.
   *
   * @param result the block or document that it was to make
   */
  private UserError wrong(String name, int line, int column, String message, String result) {
    return UserError.file(
        Problem.error(
            position(name, line, column),
            message.strip().replaceFirst("[.:]$", "") + " (while writing " + result + ")",
            "docs/templates.md names all that a template can use"));
  }

  private Position position(String name, int line, int column) {
    List<String> lines = templates.text(name).orElse("").lines().toList();
    String source = line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
    return new Position(templates.shownName(name), Math.max(1, line), Math.max(1, column), source);
  }
}
