package io.github.specq.bank.read;

import io.github.specq.bank.Document;
import java.util.List;
import java.util.Optional;

/** The outlines of all banks there are. */
interface Outlines {
  /**
   * The outline of a bank, or empty when there is none of that id.
   *
   * @throws io.github.specq.problem.UserError if its text is no bank
   */
  Optional<BankOutline> find(String bank);

  /** The ids of all banks. */
  List<String> ids();

  /** The id of the bank that is the profile of a project, where there is one. */
  Optional<String> profile();

  /** What a bank knows of documents; nothing where its text is no bank. */
  List<Document> documents(String bank);

  /** The text of the template that a project has for a document, if it has one. */
  Optional<String> template(String document);
}
