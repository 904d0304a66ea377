package io.github.specq.yaml;

import org.yaml.snakeyaml.scanner.Scanner;
import org.yaml.snakeyaml.tokens.DirectiveToken;
import org.yaml.snakeyaml.tokens.Token;

/**
 * A scanner that notes every token a data file must not have. Tokens, because the parser's events
 * no longer say where an anchor or a tag stands, nor that a key was written with a {@code ?}.
 */
final class RefusingScanner implements Scanner {

  private final Scanner scanner;
  private final Marks marks;
  private final Refusals refusals;

  RefusingScanner(Scanner scanner, Marks marks, Refusals refusals) {
    this.scanner = scanner;
    this.marks = marks;
    this.refusals = refusals;
  }

  @Override
  public boolean checkToken(Token.ID... choices) {
    return scanner.checkToken(choices);
  }

  @Override
  public Token peekToken() {
    return scanner.peekToken();
  }

  @Override
  public Token getToken() {
    Token token = scanner.getToken();
    check(token);
    return token;
  }

  @Override
  public void resetDocumentIndex() {
    scanner.resetDocumentIndex();
  }

  private void check(Token token) {
    int start = marks.offset(token.getStartMark());
    switch (token.getTokenId()) {
      case Anchor -> refusals.add(start, Wording.ANCHOR, Wording.ANCHOR_HINT);
      case Alias -> refusals.add(start, Wording.ALIAS, Wording.ALIAS_HINT);
      case Tag -> refusals.add(start, Wording.TAG, Wording.TAG_HINT);
      case Directive -> {
        if (!((DirectiveToken<?>) token).getName().equals("YAML")) {
          refusals.add(start, "only the directive %YAML is allowed here", "remove this line");
        }
      }
      case Key -> {
        // The token of a key without ? is empty: it was inserted when the colon was found.
        if (marks.offset(token.getEndMark()) > start) {
          refusals.add(start, "? keys are not allowed here", "write key: value");
        }
      }
      default -> {}
    }
  }
}
