package io.github.specq.render;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;

/** Tells FreeMarker how texts are escaped where a template prints them. */
final class MarkdownFormat extends CommonMarkupOutputFormat<MarkdownFormat.Output> {
  static final MarkdownFormat INSTANCE = new MarkdownFormat();

  private MarkdownFormat() {}

  /** Text that is Markdown already, or plain text to be escaped. */
  static final class Output extends CommonTemplateMarkupOutputModel<Output> {
    private Output(String plain, String markup) {
      super(plain, markup);
    }

    @Override
    public MarkdownFormat getOutputFormat() {
      return INSTANCE;
    }
  }

  @Override
  public String getName() {
    return "specq-markdown";
  }

  @Override
  public String getMimeType() {
    return "text/markdown";
  }

  @Override
  public void output(String plain, Writer out) throws IOException {
    out.write(Markdown.inline(plain));
  }

  @Override
  public String escapePlainText(String plain) {
    return Markdown.inline(plain);
  }

  @Override
  public boolean isLegacyBuiltInBypassed(String builtIn) {
    return false;
  }

  @Override
  protected Output newTemplateMarkupOutputModel(String plain, String markup) {
    return new Output(plain, markup);
  }
}
