package io.github.specq.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Screens as a picture that needs nothing but itself: no script, no font, nothing from elsewhere.
 *
 * <p>A moving picture is a strip of screens one below the other, which is pulled past a window.
 * Rows are written once and used wherever they are seen. Where nothing may move, or can, the last
 * screen stands still.
 */
final class Svg {
  private static final int CELL = 9;
  private static final int ROW = 18;
  private static final int BASELINE = 14;
  private static final int FONT = 15;
  private static final int MARGIN = 16;
  private static final int BAR = 32;

  /** Characters that touch those beside them; a font that is too narrow would leave gaps. */
  private static final String TOUCHING = ".*[\u2500-\u259F].*";

  /** Blanks that would otherwise be lost; not every viewer keeps them for all texts at once. */
  private static final String BLANKS = "(?s) .*|.* |.*  .*";

  private static final String FONTS =
      "ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace";

  private final Map<List<Snapshot.Cell>, String> rows = new LinkedHashMap<>();
  private final Map<String, String> classes = new LinkedHashMap<>();
  private final StringBuilder definitions = new StringBuilder();
  private final StringBuilder screens = new StringBuilder();

  private Svg() {}

  /** Screens one after the other, over and over. */
  static String moving(String title, String description, List<Shot> shots) {
    return new Svg().picture(title, description, shots);
  }

  /** One screen; it is described by what stands on it. */
  static String still(String title, Snapshot screen) {
    String text = String.join("\n", screen.texts()).stripTrailing();
    return new Svg().picture(title, text, List.of(new Shot(screen, 0)));
  }

  private String picture(String title, String description, List<Shot> shots) {
    Snapshot first = shots.get(0).screen();
    int width = first.rows().get(0).size() * CELL;
    int height = first.rows().size() * ROW;
    for (int i = 0; i < shots.size(); i++) {
      screen(shots.get(i).screen(), i * height);
    }
    int lastScreen = (shots.size() - 1) * height;
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" \
        role="img" aria-labelledby="title desc">
        <title id="title">%3$s</title>
        <desc id="desc">%4$s</desc>
        <style>%5$s</style>
        <defs>
        %6$s</defs>
        <rect x=".5" y=".5" width="%7$d" height="%8$d" rx="8" fill="%9$s" stroke="%10$s"/>
        <path d="M0 %11$dh%1$d" stroke="%10$s"/>
        <g font-family="%12$s" font-size="%13$d" fill="%14$s">
        <text x="%15$d" y="21" text-anchor="middle" fill="%16$s" font-size="13">%3$s</text>
        <svg x="%17$d" y="%18$d" width="%19$d" height="%20$d">
        <g class="strip"%21$s>
        %22$s</g>
        </svg>
        </g>
        </svg>
        """
        .formatted(
            width + 2 * MARGIN,
            height + 2 * MARGIN + BAR,
            escaped(title),
            escaped(description),
            style(shots, height),
            definitions,
            width + 2 * MARGIN - 1,
            height + 2 * MARGIN + BAR - 1,
            Paint.BACKGROUND,
            Paint.FRAME,
            BAR,
            FONTS,
            FONT,
            Paint.TEXT,
            width / 2 + MARGIN,
            Paint.FAINT,
            MARGIN,
            BAR + MARGIN,
            width + MARGIN, // a font that is too wide may reach into the margin
            height,
            lastScreen == 0 ? "" : " transform=\"translate(0,-" + lastScreen + ")\"",
            screens);
  }

  private String style(List<Shot> shots, int height) {
    String looks =
        classes.entrySet().stream()
            .map(e -> "." + e.getValue() + "{" + e.getKey() + "}")
            .collect(Collectors.joining());
    return shots.size() == 1 ? looks : looks + movement(shots, height);
  }

  private static String movement(List<Shot> shots, int height) {
    int total = shots.stream().mapToInt(Shot::millis).sum();
    StringBuilder steps = new StringBuilder();
    int begin = 0;
    for (int i = 0; i < shots.size(); i++) {
      steps.append(percent(begin, total)).append("{transform:translateY(-");
      steps.append(i * height).append("px)}");
      begin += shots.get(i).millis();
    }
    return ".strip{animation:strip "
        + total
        + "ms step-end infinite}@keyframes strip{"
        + steps
        + "}@media(prefers-reduced-motion:reduce){.strip{animation:none}}";
  }

  /** With as many digits as it takes to tell milliseconds apart. */
  private static String percent(int part, int total) {
    long millionths = 100_000_000L * part / total;
    String fraction = "%06d".formatted(millionths % 1_000_000).replaceFirst("0+$", "");
    return millionths / 1_000_000 + (fraction.isEmpty() ? "" : "." + fraction) + "%";
  }

  private void screen(Snapshot screen, int top) {
    for (int row = 0; row < screen.rows().size(); row++) {
      String id = row(screen.rows().get(row));
      if (!id.isEmpty()) {
        screens.append("<use href=\"#%s\" y=\"%d\"/>".formatted(id, top + row * ROW));
      }
    }
    screen
        .caret()
        .ifPresent(
            caret ->
                screens.append(
                    "<path d=\"M%d %dh%dv%dh-%dz\" fill-opacity=\".5\"/>"
                        .formatted(
                            caret.column() * CELL, top + caret.row() * ROW, CELL, ROW, CELL)));
    screens.append('\n');
  }

  /** The name of a row that is defined; nothing for one on which nothing is to be seen. */
  private String row(List<Snapshot.Cell> cells) {
    String known = rows.get(cells);
    if (known != null) {
      return known;
    }
    String content = Run.of(cells).stream().map(this::run).collect(Collectors.joining());
    String id = content.isEmpty() ? "" : "r" + Integer.toString(rows.size(), 36);
    rows.put(cells, id);
    if (!id.isEmpty()) {
      definitions.append("<g id=\"%s\">%s</g>\n".formatted(id, content));
    }
    return id;
  }

  private String run(Run run) {
    Paint paint = Paint.of(run.rendition());
    int left = run.column() * CELL;
    int width = run.width() * CELL;
    String behind =
        paint.behind().isEmpty()
            ? ""
            : "<path d=\"M%d 0h%dv%dh-%dz\" fill=\"%s\"/>"
                .formatted(left, width, ROW, width, paint.behind());
    if (run.text().isBlank()) {
      return behind;
    }
    String name = paint.style().isEmpty() ? "" : " class=\"" + name(paint.style()) + "\"";
    String blanks = run.text().matches(BLANKS) ? " xml:space=\"preserve\"" : "";
    String adjust = run.text().matches(TOUCHING) ? " lengthAdjust=\"spacingAndGlyphs\"" : "";
    return behind
        + "<text x=\"%d\" y=\"%d\" textLength=\"%d\"%s%s%s>%s</text>"
            .formatted(left, BASELINE, width, adjust, blanks, name, escaped(run.text()));
  }

  private String name(String style) {
    return classes.computeIfAbsent(style, s -> "s" + classes.size());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
