package dev.starloom.safety.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a line of {@value WordLists#NEAR}: category, severity, reach, kinds with {@code +} between
 * them or, if their order matters, {@code >}, and perhaps {@code deed}.
 */
final class NearReader {
  private static final String DEED = "deed";

  private final Set<String> categories;
  private final Set<String> kinds;

  NearReader(Set<String> categories, Set<String> kinds) {
    this.categories = categories;
    this.kinds = kinds;
  }

  /**
   * @throws IllegalArgumentException if it says something that no list knows
   */
  Nearness read(String[] cells) {
    known(categories, "category", cells[0]);
    boolean ordered = cells[3].contains(Nearness.IN_ORDER);
    String between = ordered ? Nearness.IN_ORDER : Nearness.IN_ANY_ORDER;
    List<String> near = List.of(cells[3].split(Pattern.quote(between)));
    near.forEach(kind -> known(kinds, "kind", kind));
    boolean deed = cells.length == 5;
    if (deed && !cells[4].equals(DEED)) {
      throw new IllegalArgumentException("the fifth cell is " + cells[4] + ", not " + DEED);
    }
    return new Nearness(cells[0], number(cells[1]), number(cells[2]), near, ordered, deed);
  }

  private static void known(Set<String> all, String what, String name) {
    if (!all.contains(name)) {
      throw new IllegalArgumentException("no list has the " + what + " " + name);
    }
  }

  private static int number(String cell) {
    try {
      return Integer.parseInt(cell);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(cell + " is not a number", e);
    }
  }
}
