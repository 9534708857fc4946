package dev.starloom.postprocess.narration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KanaReaderTest {
  private final KanaReader reader = new KanaReader();

  @Test
  void the_repeat_mark_is_read_as_the_character_before_it() {
    assertThat(reader.read("昔々").spoken().replace(" ", "")).isEqualTo("ムカシムカシ");
  }

  @Test
  void a_particle_belongs_to_the_word_before_it() {
    assertThat(reader.read("織姫と彦星が").spoken()).isEqualTo("オリヒメト ヒコボシガ");
  }

  @Test
  void a_digit_before_a_month_is_read_as_its_numeral() {
    assertThat(reader.read("7月").spoken()).isEqualTo("シチガツ");
  }

  @Test
  void every_kana_knows_the_place_of_its_word_in_the_text() {
    Reading reading = reader.read("織姫と彦星");
    int phrase = reading.spoken().indexOf("ヒコボシ");
    assertThat(reading.sourceOf(phrase)).isEqualTo("織姫と".length());
  }
}
