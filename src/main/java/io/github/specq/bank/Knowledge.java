package io.github.specq.bank;

import io.github.specq.condition.Figure;
import io.github.specq.condition.Source;
import java.util.List;

/** What a bank knows about its subject, beside what it asks. */
public record Knowledge(List<Source> sources, List<Figure> figures, List<Advice> advice) {
  public Knowledge {
    sources = List.copyOf(sources);
    figures = List.copyOf(figures);
    advice = List.copyOf(advice);
  }
}
