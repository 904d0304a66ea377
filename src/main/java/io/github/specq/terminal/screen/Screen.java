package io.github.specq.terminal.screen;

import io.github.specq.terminal.Editor;
import io.github.specq.terminal.key.Stroke;
import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Viewport;

/** What is shown at a moment, and what the keys do then. Immutable. */
public interface Screen {

  /** What comes of a stroke. */
  Next press(Stroke stroke, Viewport look);

  /** How it looks. */
  Frame view(Viewport look);

  /**
   * The same after an editor was open.
   *
   * @param outcome what was written there, or why nothing was
   */
  default Screen edited(Editor.Outcome outcome) {
    return this;
  }
}
