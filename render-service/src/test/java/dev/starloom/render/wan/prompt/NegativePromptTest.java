package dev.starloom.render.wan.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.story.Styles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NegativePromptTest {
  private static final String MODEL = "过曝，静态，字幕，画作，三条腿";
  private static final Path TOKENIZER =
      Path.of("src/test/resources/wan/tiny-wan22-diffusers/tokenizer/tokenizer.json");

  @Test
  void a_story_that_says_nothing_has_the_models_list_as_it_was_released() {
    assertThat(NegativePrompt.of(null, MODEL, "a rock", "cinematic")).isEqualTo(MODEL);
    assertThat(NegativePrompt.of(" ", MODEL, "a rock", "cinematic")).isEqualTo(MODEL);
  }

  @Test
  void the_models_terms_follow_the_storys() {
    assertThat(NegativePrompt.of("text, logo", MODEL, "a rock", "cinematic"))
        .isEqualTo("text，logo，" + MODEL);
  }

  @Test
  void no_term_is_there_twice() {
    assertThat(NegativePrompt.of("字幕、Logo；logo， 过曝", MODEL, "a rock", "cinematic"))
        .isEqualTo("字幕，Logo，过曝，静态，画作，三条腿");
  }

  @Test
  void what_the_shot_asks_for_is_not_unwanted() {
    assertThat(NegativePrompt.of("", MODEL, "三条腿的金乌", "cinematic")).doesNotContain("三条腿");
  }

  @Test
  void a_painted_style_is_not_told_to_look_unpainted() {
    assertThat(NegativePrompt.of("", MODEL, "a rock", "ink_wash")).doesNotContain("画作");
    assertThat(NegativePrompt.of("", MODEL, "a rock", "documentary")).contains("画作");
  }

  @Test
  void each_known_style_is_painted_or_photographed() {
    var photographed = List.of("mythological_fantasy", "cinematic", "planetarium_documentary");
    var painted = List.of("ink_wash", "woodblock", "dunhuang_mural", "oil", "watercolor");

    assertThat(Stream.concat(photographed.stream(), painted.stream()))
        .containsExactlyInAnyOrderElementsOf(Styles.KNOWN);
    assertThat(photographed).allMatch(NegativePromptTest::warnsOfPaintings);
    assertThat(painted).noneMatch(NegativePromptTest::warnsOfPaintings);
  }

  private static boolean warnsOfPaintings(String style) {
    return NegativePrompt.of("", MODEL, "a rock", style).contains("画作");
  }

  @Test
  void a_list_that_the_encoder_has_no_rows_for_loses_whole_terms_at_its_end() throws IOException {
    String whole =
        "logo，字幕，"
            + IntStream.range(0, 400).mapToObj(i -> "三条腿" + i).collect(Collectors.joining("，"));
    try (var tokenizer = PromptTokenizer.open(TOKENIZER)) {
      String fitting = tokenizer.fitting(whole);

      assertThat(whole).startsWith(fitting + "，");
      assertThat(fitting).startsWith("logo，字幕，三条腿0，");
      String more = whole.substring(0, whole.indexOf("，", fitting.length() + 1));
      assertThat(tokenizer.fitting(more)).isEqualTo(fitting);
    }
  }

  @Test
  void a_list_that_fits_stays_as_it_is() throws IOException {
    try (var tokenizer = PromptTokenizer.open(TOKENIZER)) {
      assertThat(tokenizer.fitting(MODEL)).isEqualTo(MODEL);
    }
  }
}
