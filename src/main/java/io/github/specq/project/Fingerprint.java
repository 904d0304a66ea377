package io.github.specq.project;

/**
 * What a document was made from.
 *
 * @param answers a hash of the answers in force
 * @param templates a hash of the templates, the banks and specq's version
 */
public record Fingerprint(String answers, String templates) {
  /** Of nothing that could be current. */
  static final Fingerprint NONE = new Fingerprint("0", "0");
}
