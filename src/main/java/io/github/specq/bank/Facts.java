package io.github.specq.bank;

/** Where conditions look answers up. */
@FunctionalInterface
public interface Facts {
  Fact of(Ref ref);
}
