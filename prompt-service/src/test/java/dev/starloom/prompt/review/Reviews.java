package dev.starloom.prompt.review;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** As reviews are configured by default, but for these. */
record Reviews(
    int persons,
    Optional<Integer> personsForChildren,
    Optional<Duration> expireAfter,
    Optional<Path> reviewers)
    implements ReviewConfig {

  Reviews(int persons, Optional<Integer> personsForChildren, Optional<Duration> expireAfter) {
    this(persons, personsForChildren, expireAfter, Optional.empty());
  }

  @Override
  public Optional<Integer> personsForGeneral() {
    return Optional.empty();
  }

  @Override
  public Optional<Integer> personsForInternal() {
    return Optional.empty();
  }

  @Override
  public Duration claim() {
    return Duration.ofMinutes(30);
  }

  @Override
  public Duration escalateAfter() {
    return Duration.ofHours(24);
  }

  @Override
  public Duration poll() {
    return Duration.ofMinutes(1);
  }
}
