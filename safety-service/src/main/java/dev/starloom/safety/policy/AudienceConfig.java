package dev.starloom.safety.policy;

import dev.starloom.contracts.safety.Decision;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What differs from audience to audience; what is left out has a default. */
public interface AudienceConfig {
  /**
   * Categories that must be checked in a film that stays private. By default all wanted ones for
   * children, nudity for the others.
   */
  Optional<List<String>> requiredPrivate();

  /** Categories that must be checked in a film that is made public. By default all wanted ones. */
  Optional<List<String>> requiredPublic();

  /** What a required category that was not checked leads to: review (the default) or block. */
  Optional<Decision> whenUnchecked();

  /**
   * The thresholds of the models are multiplied by it, above 0 and up to 1. By default 0.6 for
   * children, 1 for the others. To be milder than a model, set thresholds.
   */
  OptionalDouble factor();

  /** Thresholds of a category, by its name, in place of those of the models. */
  Map<String, ThresholdConfig> thresholds();
}
