package io.github.specq.testing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How a terminal treats what is typed and written: what {@code stty -g} says, but for the speed.
 * JLine's native part forgets that, and sets it to 0. A terminal in a window has none.
 */
record TtySettings(String settings) {
  private static final int CONTROL_FLAGS = 2;
  private static final int SPEED = 0x100F;

  static TtySettings parse(String told) {
    List<String> fields = List.of(told.strip().split(":"));
    return new TtySettings(
        IntStream.range(0, fields.size())
            .mapToObj(i -> i == CONTROL_FLAGS ? withoutSpeed(fields.get(i)) : fields.get(i))
            .collect(Collectors.joining(":")));
  }

  private static String withoutSpeed(String flags) {
    return Integer.toHexString(Integer.parseInt(flags, 16) & ~SPEED);
  }
}
