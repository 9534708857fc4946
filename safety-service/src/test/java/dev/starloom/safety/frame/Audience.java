package dev.starloom.safety.frame;

import dev.starloom.contracts.safety.Decision;
import dev.starloom.safety.policy.AudiencePolicy;
import java.util.List;
import java.util.Map;

/** Policies of the tests. */
final class Audience {
  static final AudiencePolicy GENERAL = requiring(List.of("nudity"), Decision.REVIEW);

  private Audience() {}

  static AudiencePolicy requiring(List<String> categories, Decision whenUnchecked) {
    return new AudiencePolicy(
        "general", "private", List.of("nudity", "gore"), categories, whenUnchecked, 1, Map.of());
  }
}
