package io.github.specq.terminal.screen;

import io.github.specq.terminal.key.Key;
import io.github.specq.terminal.key.Stroke;
import io.github.specq.testing.RandomPerson;
import java.util.List;

/** Somebody who presses anything. */
final class RandomStrokes {
  private static final List<Key> KEYS = List.of(Key.values());

  /** What moves, ticks, opens and accepts, so that more than the first screen is seen. */
  private static final List<String> USEFUL =
      List.of(
          "<down>",
          "<up>",
          "<page-down>",
          "<end>",
          "<enter>",
          "<space>",
          "<tab>",
          "<f1>",
          "<ctrl-o>",
          "<ctrl-j>",
          "<ctrl-u>",
          "/",
          "o",
          "d",
          "g",
          "?",
          "n",
          "y",
          "9",
          "<escape>");

  private static final List<String> LETTERS =
      "abcdefghijklmnopqrstuvwxyz".codePoints().mapToObj(Character::toString).toList();

  private static final List<String> TEXTS =
      List.of(
          "a",
          "Z",
          "7",
          ",",
          ":",
          "-",
          ":back",
          ":s",
          ":skip<enter>",
          ":default<enter>",
          ":na<enter>",
          "::",
          "none",
          "sqs",
          "<enter>y",
          "90 s",
          "\u6F22",
          "e\u0301",
          "\uD83D\uDE00",
          "<paste:one//two>",
          "<paste:averyverylongwordwithoutanyblankthatiswiderthansomescreensareandstillgoesonandon>",
          "<paste:amqp://me:secret@host>");

  private final RandomPerson person;

  RandomStrokes(RandomPerson person) {
    this.person = person;
  }

  List<Stroke> next() {
    if (person.now(0.3)) {
      return List.of(new Stroke.Pressed(person.pick(KEYS)));
    }
    if (person.now(0.2)) {
      return Strokes.of(person.pick(LETTERS));
    }
    return Strokes.of(person.pick(person.now(0.5) ? USEFUL : TEXTS));
  }
}
