package dev.starloom.postprocess.subtitles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.platform.typeset.Typeface;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawableTest {
  private final Drawable drawable = new Drawable(Typeface.bundled());

  private List<Cue> drawn(String... lines) {
    return drawable.of(List.of(new Cue(1, 2, List.of(lines))));
  }

  @Test
  void an_emoji_is_left_out_and_told_once() {
    assertThat(drawn("星🦊空", "🦊 狐狸")).extracting(Cue::lines).containsExactly(List.of("星空", "狐狸"));
    assertThat(drawable.notes())
        .containsExactly("The character U+1F98A has no glyph; it is left out of the picture.");
  }

  @Test
  void another_character_without_a_glyph_is_a_box_and_told() {
    assertThat(drawn("星𠮷空")).extracting(Cue::lines).containsExactly(List.of("星𠮷空"));
    assertThat(drawable.notes())
        .containsExactly("The character U+20BB7 has no glyph; a box stands for it.");
  }

  @ParameterizedTest
  @CsvSource({"مرحبا بالنجوم,Arabic", "שלום כוכבים,Hebrew", "ดาวบนฟ้า,Thai", "तारे,Devanagari"})
  void a_script_that_needs_shaping_is_only_in_the_files(String text, String script) {
    assertThat(drawn(text)).isEmpty();
    assertThat(drawable.notes())
        .containsExactly(
            "Text in "
                + script
                + " script is only in the subtitle files: its letters can't be set"
                + " here.");
  }

  @Test
  void a_second_line_that_can_not_be_set_leaves_the_first() {
    var cue = new Cue(1, 2, List.of("星空"), List.of("مرحبا"), List.of(new Mark(1, 0, 0, 1)));
    assertThat(drawable.of(List.of(cue)))
        .containsExactly(new Cue(1, 2, List.of("星空"), List.of(), cue.marks()));
  }

  @Test
  void a_cue_of_emoji_alone_is_not_drawn() {
    assertThat(drawn("🦊🌟")).isEmpty();
  }

  @Test
  void ordinary_text_of_four_languages_is_drawn_as_it_is_without_a_note() {
    List<Cue> cues = List.of(new Cue(1, 2, List.of("牛郎★α", "Véga ひこぼし 견우")));
    assertThat(drawable.of(cues)).isEqualTo(cues);
    assertThat(drawable.notes()).isEmpty();
  }
}
