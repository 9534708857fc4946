package dev.starloom.render.planetarium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Runs the benchmark when asked to by {@code -Dstarloom.bench=SECONDS} of the long film. */
@EnabledIfSystemProperty(named = "starloom.bench", matches = "\\d+")
class PlanetariumBenchmarkTest {
  @Test
  void a_film_costs_what_the_table_says(@TempDir Path folder) throws IOException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    assertThat(new PlanetariumBenchmark(out, folder).run(Integer.getInteger("starloom.bench")))
        .isTrue();
  }
}
