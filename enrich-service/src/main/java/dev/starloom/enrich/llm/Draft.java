package dev.starloom.enrich.llm;

import java.util.List;
import java.util.Optional;

/**
 * What came of a commission.
 *
 * @param script empty: the rules plan the film
 * @param notes sentences for the storyboard about what is not as it should be
 */
public record Draft(Optional<Script> script, List<String> notes) {
  static final Draft NONE = new Draft(Optional.empty(), List.of());

  public Draft {
    notes = List.copyOf(notes);
  }

  static Draft failed(String note) {
    return new Draft(Optional.empty(), List.of(note));
  }
}
