package io.github.specq.terminal.screen;

import io.github.specq.terminal.key.Stroke;
import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Look;
import java.util.Optional;

/** What is shown at a moment, and what the keys do then. Immutable. */
public interface Screen {

  /** What comes of a stroke. */
  Next press(Stroke stroke, Look look);

  /** How it looks. */
  Frame view(Look look);

  /**
   * The same after an editor was open.
   *
   * @param text what was written; empty where nothing was, or the editor failed
   */
  default Screen edited(Optional<String> text) {
    return this;
  }
}
