package dev.starloom.postprocess.subtitles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.story.Finish;
import dev.starloom.contracts.story.Scene;
import dev.starloom.contracts.story.Shot;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.platform.typeset.Typeface;
import dev.starloom.postprocess.narration.Slot;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BilingualTest {
  private static final String ZH = "很久很久以前，银河两岸住着牛郎和织女，他们每年只能在七月初七见一次面。";
  private static final String EN =
      "Long, long ago, the herdsman and the weaver lived on the two banks of the silver river, and"
          + " only on the seventh night of the seventh month could they meet.";

  private static final Layout LAYOUT = new Layout(Typeface.bundled(), 1280, 720);

  private static List<Cue> cues(String line, String translation) {
    var translations = new Translations(Map.of(line, translation));
    var timing = new CueTiming(LAYOUT, "zh", 30, 24, translations);
    return timing.read(List.of(new Slot(line, 1, 20)));
  }

  private static String words(List<Cue> cues) {
    return String.join(" ", cues.stream().map(cue -> String.join(" ", cue.second())).toList());
  }

  @Test
  void a_translation_is_cut_at_the_borders_of_the_cues() {
    List<Cue> cues = cues(ZH, EN);
    assertThat(cues).hasSizeGreaterThan(1).allMatch(cue -> !cue.second().isEmpty());
    assertThat(words(cues)).isEqualTo(EN);
  }

  @Test
  void a_border_is_at_a_clause_where_there_is_one_nearby() {
    List<String> parts =
        Pairing.split("The sea rose, and the stars fell.", List.of("海水涨起来了，", "星星落下。"), true);
    assertThat(parts).containsExactly("The sea rose,", "and the stars fell.");
  }

  @Test
  void a_short_translation_without_clauses_stays_under_every_cue() {
    List<String> parts = Pairing.split("Vega and Altair", List.of("很久以前，", "他们相爱。"), true);
    assertThat(parts).containsExactly("Vega and Altair", "Vega and Altair");
  }

  @Test
  void a_long_translation_without_clauses_is_parted_between_words() {
    String text = "they walked over the bridge of birds towards each other";
    List<String> parts = Pairing.split(text, List.of("他们走过了鹊桥，", "走向对方的身边。"), false);
    assertThat(String.join(" ", parts)).isEqualTo(text);
    assertThat(parts).allMatch(part -> part.length() > 15);
  }

  @Test
  void two_languages_have_one_line_each_where_they_fit() {
    assertThat(cues(ZH, EN)).allMatch(cue -> cue.lines().size() == 1);
  }

  @Test
  void the_second_line_is_inside_the_safe_area() {
    for (Cue cue : cues(ZH, EN)) {
      assertThat(cue.second())
          .allMatch(line -> Row.SECOND * LAYOUT.ems(line) * LAYOUT.size() <= 0.86 * 1280);
    }
  }

  @Test
  void a_line_without_a_translation_has_two_lines_as_ever() {
    var timing = new CueTiming(LAYOUT, "zh", 30, 24, Translations.NONE);
    assertThat(timing.read(List.of(new Slot(ZH, 1, 20)))).anyMatch(cue -> cue.lines().size() == 2);
  }

  private static Translations of(String second) {
    var scene = new Scene(List.of(), "sea", "none", "still");
    var shot = new Shot(0, " 星空。", "p", "n", 3, 1, "s", scene, null, null, "The stars.");
    var finish = new Finish(null, null, null, null, null, null, second, null, null);
    return Translations.of(
        new Storyboard(
                "zh",
                "t",
                "s",
                "calm",
                7,
                320,
                180,
                24,
                true,
                true,
                List.of(),
                List.of(shot),
                List.of())
            .withFinish(finish));
  }

  @Test
  void a_line_finds_its_translation_only_where_a_second_language_is_wished() {
    assertThat(of("en").of("星空。")).isEqualTo("The stars.");
    assertThat(of(null).of("星空。")).isEmpty();
    assertThat(of("zh").of("星空。")).isEmpty();
  }
}
