package io.github.specq.terminal.screen;

import io.github.specq.bank.Rule;
import io.github.specq.evaluation.Finding;
import io.github.specq.interview.Interview;
import io.github.specq.interview.Reply;
import io.github.specq.terminal.AdviceText;
import io.github.specq.terminal.key.Key;
import io.github.specq.terminal.key.Stroke;
import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Style;
import io.github.specq.terminal.view.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What there is to say to the last answer. It is read once; the review shows it again.
 *
 * @param change the part that cures it, or else the question, where this interview asks it
 */
record AdviceScreen(Page page, Optional<String> change) implements Screen {

  static AdviceScreen of(Interview interview, List<Finding> fresh) {
    Optional<String> change =
        fresh.stream()
            .flatMap(a -> a.warning().revisit().stream())
            .flatMap(ref -> Stream.of(ref.toString(), ref.bank() + "/" + ref.question()))
            .filter(target -> interview.goTo(target).isPresent())
            .findFirst();
    String title =
        fresh.size() == 1 ? "Worth a second look" : "Worth a second look: " + fresh.size();
    List<String> keys = new ArrayList<>(List.of("Enter go on"));
    change.ifPresent(c -> keys.add("c change an answer"));
    keys.add("? help");
    return new AdviceScreen(
        new Page(
            title,
            look -> rows(fresh, look),
            0,
            look -> {
              List<String> words = new ArrayList<>(keys);
              words.add(look.glyphs().up() + look.glyphs().down() + " scroll");
              return words;
            }),
        change);
  }

  static List<Line> rows(List<Finding> fresh, Viewport look) {
    int width = look.columns();
    List<Line> rows = new ArrayList<>();
    for (Finding advised : fresh) {
      boolean contradiction = advised.warning().severity() == Rule.Severity.CONTRADICTION;
      String sign = (contradiction ? look.glyphs().bad() : "!") + " ";
      Style style = contradiction ? Style.BAD : Style.WARN;
      rows.addAll(Paragraph.of(sign, AdviceText.title(advised.warning()), style, width));
      rows.addAll(Paragraph.of("  ", advised.warning().message(), Style.PLAIN, width));
      AdviceText.details(advised)
          .forEach(d -> rows.addAll(Paragraph.of("  ", d, Style.FAINT, width)));
      rows.add(Line.EMPTY);
    }
    return rows;
  }

  @Override
  public Next press(Stroke stroke, Viewport look) {
    if (stroke instanceof Stroke.Pressed pressed) {
      return press(pressed.key(), look);
    }
    if (stroke.equals(new Stroke.Typed('c')) && change.isPresent()) {
      return new Next.Give(new Reply.GoTo(change.get()));
    }
    return stroke.equals(new Stroke.Typed(' ')) ? onward(Key.PAGE_DOWN, look) : new Next.Stay(this);
  }

  private Next press(Key key, Viewport look) {
    return switch (key) {
      case ENTER, RIGHT, ESCAPE -> new Next.Give(new Reply.Keep());
      case DOWN -> onward(key, look);
      case CTRL_D -> new Next.Give(new Reply.EndOfInput());
      default -> moved(key, look);
    };
  }

  private Next onward(Key key, Viewport look) {
    return page.hasMore(look) ? moved(key, look) : new Next.Give(new Reply.Keep());
  }

  private Next moved(Key key, Viewport look) {
    return new Next.Stay(new AdviceScreen(page.press(key, look).orElse(page), change));
  }

  @Override
  public Optional<Screen> help() {
    return Optional.of(HelpText.ADVICE.screen());
  }

  @Override
  public Frame view(Viewport look) {
    return page.view(look);
  }
}
