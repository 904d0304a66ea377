package io.github.specq.render;

import freemarker.core.CommonTemplateMarkupOutputModel;
import org.jspecify.annotations.Nullable;

/** A template's value that is Markdown already, or plain text on its way there. */
final class TemplateMarkdown extends CommonTemplateMarkupOutputModel<TemplateMarkdown> {

  /** Made by {@link MarkdownFormat} only; one of the two is null, as FreeMarker wants it. */
  TemplateMarkdown(@Nullable String plainText, @Nullable String markdown) {
    super(plainText, markdown);
  }

  @Override
  public MarkdownFormat getOutputFormat() {
    return MarkdownFormat.INSTANCE;
  }
}
