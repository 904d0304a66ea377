package io.github.specq.terminal.view;

/** What a piece of text is, not how it looks; its words or its sign say the same. */
public enum Style {
  PLAIN,
  /** The question, the heading of a pane. */
  STRONG,
  /** Hints, examples, what is not at the centre. */
  FAINT,
  /** What the keys act on now. */
  CURRENT,
  /** In favour, done, added. */
  GOOD,
  /** Against, wrong, removed. */
  BAD,
  /** To be looked at. */
  WARN
}
