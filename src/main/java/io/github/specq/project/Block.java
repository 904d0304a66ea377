package io.github.specq.project;

/**
 * A managed block as it stands in a document.
 *
 * @param id {@code bank/block@section}
 * @param checksum what the end marker says: that of the text specq generated, whatever people did
 *     to it since
 * @param body the lines between the markers, joined by line feeds
 * @param start offset of the begin marker's line
 * @param end offset behind the end marker's line and its line ending
 * @param firstLine of the begin marker, from 1
 * @param lastLine of the end marker, from 1
 */
public record Block(
    String id, String checksum, String body, int start, int end, int firstLine, int lastLine) {

  /** Whether the text is another than specq generated; a formatter's changes do not count. */
  public boolean isEdited() {
    return !Checksum.fits(checksum, body);
  }

  /** Whether another block says the same; a formatter's changes do not count. */
  boolean saysSame(Block other) {
    return body.equals(other.body) || Checksum.of(body).equals(Checksum.of(other.body));
  }

  /** Whether a line stands in its text; a formatter's changes do not count. */
  public boolean holds(String line) {
    String bare = BlockBody.bare(line);
    return body.lines().anyMatch(l -> BlockBody.bare(l).equals(bare));
  }
}
