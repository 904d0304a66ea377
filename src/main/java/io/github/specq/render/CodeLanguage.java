package io.github.specq.render;

import java.util.Locale;
import java.util.Set;

/**
 * The word behind a code fence. Some readers draw or run what stands under words such as {@code
 * mermaid}: code of an answer keeps its word only where that is the name of a language.
 */
final class CodeLanguage {
  private static final String NONE = "text";

  private static final Set<String> KNOWN =
      Set.of(
          ("bash sh shell zsh fish console powershell bat dockerfile makefile nginx ini properties"
                  + " toml yaml yml json json5 jsonc xml html css scss sql graphql proto hcl tf"
                  + " terraform java kotlin groovy scala clojure javascript js jsx typescript ts tsx"
                  + " python py ruby rb php perl lua r go golang rust rs c h cpp c++ cc csharp cs c#"
                  + " fsharp vb swift objc dart elixir ex erlang haskell hs ocaml elm nix zig diff"
                  + " patch http csv log text txt plain plaintext markdown md cron crontab ftl")
              .split(" ", -1));

  private CodeLanguage() {}

  /** What stands behind a fence: the same, or all of it as remarks on plain text. */
  static String of(String info) {
    String word = info.replaceFirst("\\s.*", "").toLowerCase(Locale.ROOT);
    return KNOWN.contains(word) ? info : (NONE + " " + info).strip();
  }
}
