package io.github.specq.evidence;

import java.util.List;

/** Understands one kind of file. */
interface ClueReader {

  /**
   * What a file says.
   *
   * @throws Unreadable if it is not of that kind
   */
  List<Clue> read(TextFile file) throws Unreadable;
}
