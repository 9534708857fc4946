package dev.starloom.safety.text;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much a sentence must be like those that reviewers refused, between 0 and 1. */
@ConfigMapping(prefix = "starloom.safety.examples")
public interface ExampleConfig {
  /** From here on it is a hit of severity 2, which asks for review. */
  @WithDefault("0.9")
  double reviewFrom();

  /** From here on it is one of severity 4, which blocks; 1 is never reached. */
  @WithDefault("1")
  double blockFrom();
}
