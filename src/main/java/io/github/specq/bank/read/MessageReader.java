package io.github.specq.bank.read;

import io.github.specq.bank.read.BankOutline.Place;
import io.github.specq.condition.Figure;
import io.github.specq.condition.Message;
import io.github.specq.yaml.Yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Reads sentences with places for answers and figures. */
final class MessageReader {
  private static final Place ANYWHERE = new Place(Integer.MAX_VALUE, Integer.MAX_VALUE);

  private final ConditionReader conditions;

  MessageReader(ConditionReader conditions) {
    this.conditions = conditions;
  }

  /** A sentence; places that lead nowhere are reported and left out. */
  Message read(Scalar message) {
    List<Message.Piece> pieces = new ArrayList<>();
    String text = Nodes.text(message);
    Matcher place = Message.PLACE.matcher(text);
    int end = 0;
    while (place.find()) {
      words(text.substring(end, place.start())).ifPresent(pieces::add);
      piece(message, place.group(1)).ifPresent(pieces::add);
      end = place.end();
    }
    words(text.substring(end)).ifPresent(pieces::add);
    return new Message(pieces);
  }

  private static Optional<Message.Piece> words(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(new Message.Words(text));
  }

  private Optional<Message.Piece> piece(Scalar message, String name) {
    Optional<Figure> figure = conditions.figure(name);
    if (figure.isPresent()) {
      return Optional.of(new Message.NumberOf(figure.get()));
    }
    Scalar path = new Scalar(name, message.start(), message.end());
    return conditions
        .paths()
        .read(path, "", ANYWHERE)
        .map(target -> new Message.AnswerOf(target.ref()));
  }
}
