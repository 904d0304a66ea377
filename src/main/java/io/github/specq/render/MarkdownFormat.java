package io.github.specq.render;

import freemarker.core.CommonMarkupOutputFormat;
import java.io.IOException;
import java.io.Writer;

/** FreeMarker's output format for specs: what a template prints is text unless it is Markdown. */
final class MarkdownFormat extends CommonMarkupOutputFormat<TemplateMarkdown> {
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

  @Override
  protected TemplateMarkdown newTemplateMarkupOutputModel(String plainText, String markdown) {
    return new TemplateMarkdown(plainText, markdown);
  }
}
