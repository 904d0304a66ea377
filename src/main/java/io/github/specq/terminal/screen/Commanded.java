package io.github.specq.terminal.screen;

import io.github.specq.terminal.Command;

/** A screen that takes commands, whichever way they are given. */
interface Commanded extends Screen {
  Next command(Command.Call call);
}
