package dev.starloom.postprocess.narration;

import java.nio.file.Path;
import java.time.Duration;

/** One speech process for all tests; it ends with them. */
public final class Helpers {
  private static final Narrator NARRATOR =
      new Narrator(Path.of("target", "test-cache"), Duration.ofSeconds(30));

  private Helpers() {}

  public static Narrator narrator() {
    return NARRATOR;
  }
}
