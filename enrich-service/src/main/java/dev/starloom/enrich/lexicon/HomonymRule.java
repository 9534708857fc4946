package dev.starloom.enrich.lexicon;

import java.util.List;
import java.util.function.Predicate;

/**
 * One reading of a form that means several things.
 *
 * @param form as in a line of the lexicon
 * @param id of the entry that is meant, or {@code -} for none that the lexicon knows
 * @param near one of these must stand near; empty for no condition
 * @param unless none of these may stand near
 */
record HomonymRule(Form form, String id, List<Context> near, List<Context> unless, Origin origin) {
  private static final String NOTHING = "-";

  HomonymRule {
    near = List.copyOf(near);
    unless = List.copyOf(unless);
  }

  boolean isNothing() {
    return id.equals(NOTHING);
  }

  /** Whether it holds where no other does. */
  boolean isDefault() {
    return near.isEmpty() && unless.isEmpty();
  }

  /** Whether what it asks for is there. */
  boolean isNear(Predicate<Context> nearby) {
    return near.isEmpty() || near.stream().anyMatch(nearby);
  }

  boolean holds(Predicate<Context> nearby) {
    return isNear(nearby) && unless.stream().noneMatch(nearby);
  }
}
