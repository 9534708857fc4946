package dev.starloom.enrich.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in 30 sentences a language, against what a reader finds in them. */
class RecallTest {
  private static final Lexicon LEXICON = Lexicons.bundled().things();

  private record Sentence(String text, List<String> wanted) {
    static Sentence parse(String line) {
      String[] cells = line.split("\\|");
      return new Sentence(cells[0], List.of(cells[1].split(" ")));
    }

    List<String> found() {
      return LEXICON.mentions(text).stream().map(mention -> mention.entry().id()).toList();
    }

    /** How many of these are among those, each of those counted once. */
    static int common(List<String> these, List<String> those) {
      List<String> left = new ArrayList<>(those);
      return (int) these.stream().filter(left::remove).count();
    }

    int right() {
      return common(found(), wanted);
    }
  }

  private static List<Sentence> sentences(String language) {
    String path = "/corpus/" + language + ".psv";
    return new BufferedReader(
            new InputStreamReader(
                RecallTest.class.getResourceAsStream(path), StandardCharsets.UTF_8))
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(Sentence::parse)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en", "ja", "ko"})
  void nineteen_of_twenty_named_things_are_found(String language) {
    List<Sentence> sentences = sentences(language);
    assertThat(sentences).hasSizeGreaterThanOrEqualTo(30);
    double wanted = sentences.stream().mapToInt(sentence -> sentence.wanted().size()).sum();
    assertThat(sentences.stream().mapToInt(Sentence::right).sum() / wanted)
        .as("recall, %s", Arrays.toString(missed(sentences)))
        .isGreaterThanOrEqualTo(0.95);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en", "ja", "ko"})
  void nineteen_of_twenty_found_things_are_named(String language) {
    List<Sentence> sentences = sentences(language);
    double found = sentences.stream().mapToInt(sentence -> sentence.found().size()).sum();
    assertThat(sentences.stream().mapToInt(Sentence::right).sum() / found)
        .as("precision")
        .isGreaterThanOrEqualTo(0.95);
  }

  private static Object[] missed(List<Sentence> sentences) {
    return sentences.stream()
        .filter(sentence -> sentence.right() < sentence.wanted().size())
        .map(Sentence::text)
        .toArray();
  }
}
