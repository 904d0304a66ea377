package io.github.specq.render;

import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import io.github.specq.bank.Fill;
import io.github.specq.bank.QuestionPath;
import io.github.specq.problem.Position;
import io.github.specq.problem.Problem;
import io.github.specq.problem.UserError;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Turns answers into documents: pure, the same answers give the same text. Templates come from the
 * project before those that come with specq, run no code and see nothing but {@link SpecModel}.
 */
public final class Renderer {
  /** The documents, in the order they are written. */
  public static final List<String> SPECS =
      List.of("technical_design_spec", "codebase_spec", "implementation_options_spec");

  private static final String PROFILE = "project";

  private final Configuration freemarker;
  private final Templates templates;

  /**
   * @param own the text of a template of the project's own, by its path
   */
  public Renderer(Function<String, Optional<String>> own) {
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
   * @param banks the banks with answers, as the answers leave them
   * @param existing whether a document was made before: it is then made again in any case
   * @throws UserError of kind FILE if a template is wrong
   */
  public List<SpecFile> render(List<QuestionPath> banks, Predicate<String> existing) {
    return SPECS.stream()
        .flatMap(spec -> render(spec, banks, existing.test(spec)).stream())
        .toList();
  }

  /**
   * One of the documents that these answers make.
   *
   * @param existing whether it was made before: it is then made again in any case
   * @throws UserError of kind FILE if a template is wrong
   */
  public Optional<SpecFile> render(String spec, List<QuestionPath> banks, boolean existing) {
    Map<String, QuestionPath> byId = new LinkedHashMap<>();
    banks.forEach(b -> byId.put(b.bank().id(), b));
    List<PlannedBlock> all =
        banks.stream()
            .flatMap(b -> PlannedBlock.of(b).stream())
            .filter(b -> b.fill().spec().equals(spec))
            .toList();
    List<PlannedBlock> blocks = all.stream().filter(SpecModel::hasContent).toList();
    boolean made = existing || blocks.stream().anyMatch(b -> !b.bank().id().equals(PROFILE));
    return made ? Optional.of(spec(spec, blocks, byId, possible(spec, all))) : Optional.empty();
  }

  private static Set<String> possible(String spec, List<PlannedBlock> all) {
    Set<String> ids = new HashSet<>();
    all.forEach(b -> ids.add(b.blockId().toString()));
    OpenQuestions.section(spec).ifPresent(s -> ids.add(OpenQuestions.blockId(s).toString()));
    return ids;
  }

  /** The texts of all templates used so far. */
  public String templateTexts() {
    return templates.used();
  }

  private SpecFile spec(
      String spec,
      List<PlannedBlock> blocks,
      Map<String, QuestionPath> banks,
      Set<String> possible) {
    SectionDirective sections = new SectionDirective();
    Map<String, List<SpecFile.Told>> told = new LinkedHashMap<>();
    for (PlannedBlock block : blocks) {
      sections.place(
          block.fill().section(),
          level -> {
            SpecModel seen = new SpecModel(level, banks);
            String text = process(template(block), seen.block(block));
            told.put(block.blockId().toString(), seen.told());
            return marked(block.blockId(), text);
          });
    }
    OpenQuestions.section(spec)
        .ifPresent(
            section ->
                sections.place(
                    section,
                    level ->
                        marked(
                            OpenQuestions.blockId(section),
                            process(
                                "blocks/specq/open-questions.ftl",
                                OpenQuestions.model(spec, banks.values())))));
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("section", sections);
    model.put(
        "banks",
        banks.values().stream()
            .map(b -> Map.of("id", b.bank().id(), "title", b.bank().title()))
            .toList());
    String text = process(spec + ".md.ftl", model);
    sections.checkAllPlaced(spec);
    return new SpecFile(spec, Layout.tidy(text), sections.paths(), possible, told);
  }

  private static String marked(BlockId id, String body) {
    String tidy = Layout.tidy(body).strip();
    return tidy.isEmpty()
        ? ""
        : "<!-- specq:begin %s -->\n%s\n<!-- specq:end %s 00000000 -->".formatted(id, tidy, id);
  }

  private String template(PlannedBlock block) {
    if (block.isUnanswered()) {
      return "blocks/specq/unanswered.ftl";
    }
    Fill fill = block.fill();
    String stem = "blocks/" + block.bank().id() + "/" + block.id();
    return List.of(
            stem + "@" + BlockId.slug(fill.section()) + ".ftl",
            stem + ".ftl",
            "forms/" + fill.form().id() + ".ftl")
        .stream()
        .filter(templates::exists)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no template for " + block.blockId()));
  }

  private String process(String name, Map<String, Object> model) {
    try {
      Template template = freemarker.getTemplate(name);
      StringWriter out = new StringWriter();
      template.process(model, out);
      return out.toString();
    } catch (ParseException e) {
      throw wrong(
          e.getTemplateName(), e.getLineNumber(), e.getColumnNumber(), e.getEditorMessage());
    } catch (TemplateNotFoundException e) {
      throw wrong(e.getTemplateName(), 1, 1, "there is no template of that name");
    } catch (TemplateException e) {
      throw wrong(
          String.valueOf(e.getTemplateSourceName()),
          e.getLineNumber() == null ? 1 : e.getLineNumber(),
          e.getColumnNumber() == null ? 1 : e.getColumnNumber(),
          firstLine(e.getMessageWithoutStackTop()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("the template failed");
  }

  private UserError wrong(String name, int line, int column, String message) {
    List<String> lines = new ArrayList<>(templates.text(name).orElse("").lines().toList());
    String source = line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
    Position position =
        new Position(templates.shownName(name), Math.max(1, line), Math.max(1, column), source);
    return UserError.file(
        Problem.error(
            position, message.strip(), "docs/templates.md names all that a template can use"));
  }
}
