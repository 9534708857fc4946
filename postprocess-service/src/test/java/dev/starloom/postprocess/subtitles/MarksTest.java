package dev.starloom.postprocess.subtitles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarksTest {
  /** A word every half second. */
  private static Part part(String text, int... words) {
    var said =
        IntStream.range(0, words.length)
            .mapToObj(i -> new Part.Said(words[i], 1 + i / 2.0))
            .toList();
    return new Part(text, "", 1, 9, said);
  }

  private static List<String> lit(Part part, List<String> lines) {
    return Marks.of(part, lines).stream()
        .map(mark -> lines.get(mark.line()).substring(mark.from(), mark.to()))
        .toList();
  }

  @Test
  void each_word_is_lit_in_its_turn_and_last_none() {
    assertThat(lit(part("Stars don't fall. ", 0, 6, 12), List.of("Stars don't fall.")))
        .containsExactly("Stars", "don't", "fall", "");
  }

  @Test
  void words_are_found_in_the_line_they_stand_in() {
    var part = part("one two one two", 0, 4, 8, 12);
    List<Mark> marks = Marks.of(part, List.of("one two", "one two"));
    assertThat(marks).extracting(Mark::line).containsExactly(0, 0, 1, 1, 0);
    assertThat(marks).extracting(Mark::from).containsExactly(0, 4, 0, 4, 0);
  }

  @Test
  void every_han_character_is_lit_but_no_punctuation() {
    assertThat(lit(part("牛郎，织女。", 0, 1, 3, 4), List.of("牛郎，", "织女。")))
        .containsExactly("牛", "郎", "织", "女", "");
  }

  @Test
  void a_mark_has_the_time_of_its_word_and_the_last_that_of_the_end() {
    assertThat(Marks.of(part("牛郎", 0, 1), List.of("牛郎")))
        .extracting(Mark::seconds)
        .containsExactly(1.0, 1.5, 9.0);
  }

  @Test
  void a_speaker_without_word_events_lights_nothing() {
    assertThat(Marks.of(part("牛郎"), List.of("牛郎"))).isEmpty();
  }

  @Test
  void a_word_that_is_told_twice_is_lit_once() {
    assertThat(lit(part("牛郎", 0, 0, 1), List.of("牛郎"))).containsExactly("牛", "郎", "");
  }
}
