package io.github.specq.render;

import io.github.specq.bank.Document;
import io.github.specq.bank.Documents;
import io.github.specq.bank.Fill;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Links from one document to its own sections and to those of others.
 *
 * @param documents all that there are
 * @param made those that are written
 * @param places where the documents are, each by its id
 */
record Links(Document from, Documents documents, Documents made, UnaryOperator<String> places) {
  /** What ends an address in Markdown, or means something in one. */
  private static final Pattern SPECIAL = Pattern.compile("[ ()<>\"#?%&\\[\\]*`|~!^{}]");

  /** The address of a document as a whole, relative to this one. */
  String to(String document) {
    Path folder = Path.of("/" + places.apply(from.id())).resolveSibling("");
    String relative = String.valueOf(folder.relativize(Path.of("/" + places.apply(document))));
    return SPECIAL.matcher(relative.replace('\\', '/')).replaceAll(Links::encoded);
  }

  private static String encoded(MatchResult sign) {
    return String.format(Locale.ROOT, "%%%02X", (int) sign.group().charAt(0));
  }

  /** The address of a section. */
  String to(String document, String section) {
    return (from.id().equals(document) ? "" : to(document)) + "#" + Anchor.of(section);
  }

  String to(Fill fill) {
    return to(fill.spec(), fill.section());
  }

  /** What another document is called within a sentence: abbreviations keep their capitals. */
  String inSentence(String document) {
    String title = documents.find(document).flatMap(Document::title).orElse(document);
    boolean word = title.length() > 1 && Character.isLowerCase(title.charAt(1));
    return word ? title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1) : title;
  }

  /** Where this document's open questions are listed, if anywhere. */
  Optional<String> toOpenQuestions() {
    return Optional.of(from)
        .filter(d -> d.openQuestions().isPresent())
        .or(made::central)
        .flatMap(d -> d.openQuestions().map(section -> to(d.id(), section)));
  }
}
