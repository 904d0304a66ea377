package io.github.specq.evidence;

import io.github.specq.bank.Find;
import io.github.specq.bank.Signature.Kind;
import java.util.List;

/**
 * A mark that was found.
 *
 * @param values what it was found with: the value of a setting, of a command's option; often none
 * @param version of a package, if it is known exactly; else empty
 * @param example whether the file only shows or tests something
 */
record Match(Kind kind, Find find, List<String> values, String version, boolean example) {
  Match {
    values = List.copyOf(values);
  }

  /** The same where tests and examples count in full. */
  Match inFull() {
    return new Match(kind, find, values, version, false);
  }
}
