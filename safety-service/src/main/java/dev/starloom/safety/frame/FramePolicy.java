package dev.starloom.safety.frame;

import dev.starloom.contracts.safety.Decision;
import java.util.Collection;
import java.util.List;

/**
 * What is expected of the frame gate as a whole.
 *
 * @param wanted categories a verdict accounts for, as checked or as not checked
 * @param required those of them that a clip may not pass unchecked
 * @param whenUnchecked what a required category that no classifier covers leads to; never pass
 * @param joinSeconds scored frames no further apart than this are one hit
 */
public record FramePolicy(
    List<String> wanted, List<String> required, Decision whenUnchecked, double joinSeconds) {

  public FramePolicy {
    wanted = List.copyOf(wanted);
    required = List.copyOf(required);
    if (whenUnchecked == Decision.PASS) {
      throw new IllegalArgumentException("a required category nobody checked can't pass");
    }
    if (!wanted.containsAll(required)) {
      throw new IllegalArgumentException("required " + required + " is not within " + wanted);
    }
  }

  /** Nudity is required; gore is wanted, and reported as not checked while no model covers it. */
  public static FramePolicy standard() {
    return new FramePolicy(List.of("nudity", "gore"), List.of("nudity"), Decision.REVIEW, 0.5);
  }

  List<String> unchecked(Collection<String> checked) {
    return wanted.stream().filter(category -> !checked.contains(category)).toList();
  }

  /** What the unchecked categories alone lead to. */
  Decision decision(Collection<String> unchecked) {
    return required.stream().anyMatch(unchecked::contains) ? whenUnchecked : Decision.PASS;
  }
}
