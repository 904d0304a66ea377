package io.github.specq.render;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** FreeMarker's output format for specs: what a template prints is text unless it is Markdown. */
final class MarkdownFormat extends CommonMarkupOutputFormat<MarkdownFormat.Value> {
  static final MarkdownFormat INSTANCE = new MarkdownFormat();

  private MarkdownFormat() {}

  @Override
  public String getName() {
    return "specq-markdown";
  }

  @Override
  public String getMimeType() {
    return "text/markdown";
  }

  /** Text that is to join Markdown, as in {@code x + ", "}: the blank between them stays. */
  @Override
  public String escapePlainText(String plainText) {
    String before = plainText.startsWith(" ") ? " " : "";
    String after = plainText.endsWith(" ") && !plainText.isBlank() ? " " : "";
    return before + Markdown.inline(plainText) + after;
  }

  @Override
  public void output(String plainText, Writer out) throws IOException {
    out.write(Markdown.inline(plainText));
  }

  /** {@code ?html} and the like would escape for another language: they are no way around. */
  @Override
  public boolean isLegacyBuiltInBypassed(String builtInName) {
    return false;
  }

  /** Text that is Markdown already. */
  static TemplateModel markdown(String markdown) {
    try {
      return INSTANCE.fromMarkup(markdown);
    } catch (TemplateModelException e) {
      throw new IllegalStateException("wrapping a text cannot fail", e);
    }
  }

  @Override
  protected Value newTemplateMarkupOutputModel(String plainText, String markdown) {
    return new Value(plainText, markdown);
  }

  /** A template's value that is Markdown already, or plain text on its way there. */
  static final class Value extends CommonTemplateMarkupOutputModel<Value> {

    /** One of the two is null, as FreeMarker wants it. */
    private Value(@Nullable String plainText, @Nullable String markdown) {
      super(plainText, markdown);
    }

    @Override
    public MarkdownFormat getOutputFormat() {
      return INSTANCE;
    }
  }
}
