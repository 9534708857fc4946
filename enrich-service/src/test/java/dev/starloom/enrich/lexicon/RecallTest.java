package dev.starloom.enrich.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is found in sentences of each language, against what a reader finds in them. The sentences
 * of {@code unseen-}, {@code blind-}, {@code round-} and {@code fresh-} were written by somebody
 * who didn't look at the lexicon.
 */
class RecallTest {
  private static final Lexicon LEXICON = Lexicons.bundled().things();

  private record Sentence(String text, List<String> wanted, List<String> found) {
    static Sentence parse(String line) {
      String[] cells = line.split("\\|", -1);
      return new Sentence(
          cells[0],
          Arrays.stream(cells[1].split(" ")).filter(id -> !id.isEmpty()).toList(),
          LEXICON.mentions(cells[0]).stream().map(mention -> mention.entry().id()).toList());
    }

    /** Ids found that are wanted, each of those counted once. */
    int right() {
      List<String> left = new ArrayList<>(wanted);
      return (int) found.stream().filter(left::remove).count();
    }

    boolean isPerfect() {
      return right() == wanted.size() && right() == found.size();
    }
  }

  /** Sums over the sentences of a file. */
  private record Score(int right, int wanted, int found, List<String> imperfect) {
    static Score of(List<Sentence> sentences) {
      return new Score(
          sentences.stream().mapToInt(Sentence::right).sum(),
          sentences.stream().mapToInt(sentence -> sentence.wanted().size()).sum(),
          sentences.stream().mapToInt(sentence -> sentence.found().size()).sum(),
          sentences.stream().filter(s -> !s.isPerfect()).map(Sentence::toString).toList());
    }

    double recall() {
      return right / (double) wanted;
    }

    double precision() {
      return right / (double) found;
    }
  }

  private static List<Sentence> sentences(String file) {
    String path = "/corpus/" + file + ".psv";
    return new BufferedReader(
            new InputStreamReader(
                RecallTest.class.getResourceAsStream(path), StandardCharsets.UTF_8))
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(Sentence::parse)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zh",
        "en",
        "ja",
        "ko",
        "unseen-zh",
        "unseen-en",
        "unseen-ja",
        "unseen-ko",
        "blind-zh",
        "blind-en",
        "blind-ja",
        "blind-ko",
        "round-zh",
        "round-en",
        "round-ja",
        "round-ko",
        "fresh-zh",
        "fresh-en",
        "fresh-ja",
        "fresh-ko"
      })
  void nineteen_of_twenty_named_things_are_found_and_found_things_named(String file) {
    List<Sentence> sentences = sentences(file);
    assertThat(sentences).hasSizeGreaterThanOrEqualTo(30);
    Score score = Score.of(sentences);
    System.out.printf(
        "%s: %d sentences, recall %.3f, precision %.3f%n",
        file, sentences.size(), score.recall(), score.precision());
    assertThat(score.recall()).as("recall, %s", score.imperfect()).isGreaterThanOrEqualTo(0.95);
    assertThat(score.precision())
        .as("precision, %s", score.imperfect())
        .isGreaterThanOrEqualTo(0.95);
  }

  static Stream<Sentence> koreanNames() {
    return sentences("names-ko").stream();
  }

  @ParameterizedTest
  @MethodSource("koreanNames")
  void korean_names_are_found_before_particles_and_honorifics(Sentence sentence) {
    assertThat(sentence.found()).containsAll(sentence.wanted());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"헤라클레스가 왔다.", "달마다 세금을 낸다.", "그는 강도였다.", "토르소를 그렸다.", "오딘가에 있다.", "로키산맥을 넘었다."})
  void the_beginning_of_a_longer_korean_word_is_no_name(String text) {
    assertThat(LEXICON.mentions(text).stream().map(mention -> mention.entry().id()))
        .doesNotContain(
            "myth:hera", "sky:moon", "place:river", "myth:thor", "myth:odin", "myth:loki");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zh",
        "en",
        "ja",
        "ko",
        "unseen-zh",
        "unseen-en",
        "unseen-ja",
        "unseen-ko",
        "blind-zh",
        "blind-en",
        "blind-ja",
        "blind-ko",
        "round-zh",
        "round-en",
        "round-ja",
        "round-ko",
        "fresh-zh",
        "fresh-en",
        "fresh-ja",
        "fresh-ko"
      })
  void an_id_that_is_wanted_is_in_the_lexicon(String file) {
    assertThat(sentences(file).stream().flatMap(sentence -> sentence.wanted().stream()))
        .allMatch(LEXICON::has);
  }

  @ParameterizedTest
  @CsvSource({"王子は道を歩く。,道", "鍋の蓋が鳴る。,鍋"})
  void a_kanji_of_a_japanese_text_is_named(String text, String word) {
    assertThat(LEXICON.mentions(text))
        .anyMatch(mention -> text.substring(mention.start(), mention.end()).equals(word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"他说道：好。", "一道题", "皿"})
  void a_japanese_word_is_none_of_a_chinese_text(String text) {
    assertThat(LEXICON.mentions(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"하늘에는", "하늘에도", "하늘에다"})
  void a_korean_place_is_found_before_the_particle_of_places(String text) {
    assertThat(LEXICON.mentions(text)).singleElement().matches(m -> m.entry().id().endsWith("sky"));
  }

  @Test
  void a_hit_that_is_wanted_once_counts_once() {
    assertThat(new Sentence("", List.of("sky:sun"), List.of("sky:sun", "sky:sun")).right())
        .isEqualTo(1);
  }
}
