package io.github.specq.render;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.List;

/** {@code link(document)} and {@code link(document, section)}: an address, as Markdown. */
final class LinkMethod {
  private LinkMethod() {}

  /** The method for templates of the document that these links are from. */
  static TemplateMethodModelEx of(Links links) {
    return arguments -> {
      List<String> names = names(arguments);
      String document = names.get(0);
      if (links.documents().find(document).isEmpty()) {
        throw new TemplateModelException("link: there is no document '" + document + "'");
      }
      return MarkdownFormat.markdown(
          names.size() == 1 ? links.to(document) : links.to(document, names.get(1)));
    };
  }

  private static List<String> names(List<?> arguments) throws TemplateModelException {
    if (arguments.isEmpty() || arguments.size() > 2) {
      throw new TemplateModelException("link wants a document, and perhaps a section of it");
    }
    for (Object argument : arguments) {
      if (!(argument instanceof TemplateScalarModel)) {
        throw new TemplateModelException("link wants the names of a document and of a section");
      }
    }
    return arguments.stream().map(String::valueOf).toList();
  }
}
