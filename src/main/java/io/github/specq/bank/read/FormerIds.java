package io.github.specq.bank.read;

import io.github.specq.yaml.Yaml.Scalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks that a former id leads to one thing: its answers could not be told apart otherwise. */
record FormerIds(Findings findings, String kind) {

  /**
   * Reports each former id that another one of these has, now or formerly.
   *
   * @param things of one kind, among which ids are told apart
   */
  <T> void check(
      List<T> things, Function<T, @Nullable Scalar> id, Function<T, @Nullable List<Scalar>> was) {
    Map<String, String> owners = new HashMap<>();
    things.forEach(thing -> owners.put(Nodes.text(id.apply(thing)), ""));
    for (T thing : things) {
      String present = Nodes.text(id.apply(thing));
      for (Scalar former : Nodes.list(was.apply(thing))) {
        String owner = owners.putIfAbsent(former.text(), present);
        if (owner != null) {
          findings.add(
              former,
              "'%s' is the %s id of another %s"
                  .formatted(former.text(), owner.isEmpty() ? "present" : "former", kind),
              "answers under it can belong to one only: leave it out of one 'was'");
        }
      }
    }
  }
}
