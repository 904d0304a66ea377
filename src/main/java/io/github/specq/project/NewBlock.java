package io.github.specq.project;

import java.util.Objects;

/**
 * A generated block that a document does not hold yet.
 *
 * @param id {@code bank/block@section}
 * @param body its Markdown; a final line ending does not count
 * @param checksum of the generated text
 */
public record NewBlock(String id, String body, String checksum) {
  public NewBlock {
    Objects.requireNonNull(body);
    if (!Marker.isId(id) || !Marker.isChecksum(checksum)) {
      throw new IllegalArgumentException("no marker can hold " + id + " " + checksum);
    }
  }
}
