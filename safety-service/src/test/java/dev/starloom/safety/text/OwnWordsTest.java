package dev.starloom.safety.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.safety.TextVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The director's own phrases are part of every film: a list that finds one refuses everybody. */
class OwnWordsTest {
  private static final Path DIRECTOR = Path.of("../enrich-service/src/main/resources");

  /** Not written, but looked for in what the user wrote. */
  private static final String RECOGNISED = "deed.words=";

  private static final TextGate GATE = TextGate.bundled();

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(DIRECTOR)) {
      return files
          .filter(file -> file.toString().matches(".*/(looks|visual|narration)/[^/]+"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void nothing_that_the_director_writes_is_found(Path file) throws IOException {
    List<TextVerdict> found =
        Files.readAllLines(file).stream()
            .filter(line -> !line.startsWith("#") && !line.startsWith(RECOGNISED))
            .flatMap(line -> Stream.of(line.split("[|=;]")))
            .map(phrase -> GATE.judge(phrase, phrase, TextPolicy.GENERAL))
            .filter(verdict -> verdict.decision() != Decision.PASS)
            .toList();

    assertThat(found).isEmpty();
  }
}
