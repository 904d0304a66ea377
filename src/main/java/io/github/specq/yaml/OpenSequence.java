package io.github.specq.yaml;

import java.util.ArrayList;
import java.util.List;

/** A list being read. */
final class OpenSequence implements OpenNode {

  private final boolean flow;
  private final int start;
  private final List<Yaml> items = new ArrayList<>();

  OpenSequence(boolean flow, int start) {
    this.flow = flow;
    this.start = start;
  }

  @Override
  public void add(Yaml child) {
    items.add(child);
  }

  @Override
  public Yaml close(int markedEnd) {
    int end = flow ? markedEnd : items.get(items.size() - 1).end();
    return new Yaml.Sequence(items, flow, start, end);
  }
}
