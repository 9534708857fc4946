package dev.starloom.prompt.review;

import dev.starloom.contracts.story.Audiences;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How stories wait for reviewers. */
@ConfigMapping(prefix = "starloom.review")
public interface ReviewConfig {
  /**
   * A file of those who may review, a line each: name, tab, SHA-256 of their token in hex. All
   * calls about reviews then need {@code Authorization: Bearer TOKEN}, and the reviewer is whose
   * token it is. Changes are taken while the service runs. Without it, reviewers are who they say.
   */
  Optional<Path> reviewers();

  /** How many reviewers must approve a film, 1 or 2; never the same one twice. */
  @WithDefault("1")
  @Min(1)
  @Max(2)
  int persons();

  /** The same for films for children; without it, as for all. */
  Optional<@Min(1) @Max(2) Integer> personsForChildren();

  /** The same for films for everybody; without it, as for all. */
  Optional<@Min(1) @Max(2) Integer> personsForGeneral();

  /** The same for films that stay in the house; without it, as for all. */
  Optional<@Min(1) @Max(2) Integer> personsForInternal();

  /** How long a reviewer who has claimed a story keeps the others away from it. */
  @WithDefault("30m")
  Duration claim();

  /** How long a story waits until it is marked as overdue, once, and shown first. */
  @WithDefault("24h")
  Duration escalateAfter();

  /** How long a story waits until it fails with `review_expired`; without it, for ever. */
  Optional<Duration> expireAfter();

  /** How often is looked for stories that wait too long, and for other reviewers. */
  @WithDefault("1m")
  Duration poll();

  /** How many reviewers must approve a film for this audience. */
  default int needed(String audience) {
    return switch (audience) {
      case Audiences.CHILDREN -> personsForChildren().orElse(persons());
      case Audiences.GENERAL -> personsForGeneral().orElse(persons());
      case Audiences.INTERNAL -> personsForInternal().orElse(persons());
      default -> persons();
    };
  }
}
