package dev.starloom.enrich;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Prompts of all kinds: four languages, traditional, full- and half-width, emoji, mixed. */
public final class Corpus {
  private Corpus() {}

  public static Stream<String> prompts() {
    return new BufferedReader(
            new InputStreamReader(
                Corpus.class.getResourceAsStream("/prompts/corpus.txt"), StandardCharsets.UTF_8))
        .lines();
  }
}
