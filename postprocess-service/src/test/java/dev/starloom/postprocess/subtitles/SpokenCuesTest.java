package dev.starloom.postprocess.subtitles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.postprocess.media.TestMedia;
import dev.starloom.postprocess.narration.Narrator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A story in each language, spoken and mixed: its cues against the sound itself. */
class SpokenCuesTest {
  private static final Map<String, List<String>> STORIES =
      Map.of(
          "zh",
          List.of("很久很久以前，银河两岸住着牛郎和织女，他们隔着星光遥遥相望，谁也不能走到对岸去。", "喜鹊搭成一座桥。"),
          "en",
          List.of(
              "Long ago, a great hunter named Orion walked upon the sea, and no beast on the earth"
                  + " could hide from his bow.",
              "Then a scorpion rose."),
          "ja",
          List.of("昔々、天の川の両岸に織姫と彦星が住んでいました。二人は毎日、働くことも忘れて語り合っていました。", "雨が降りました。"),
          "ko",
          List.of("옛날 옛적에 은하수 양쪽에 견우와 직녀가 살았습니다. 두 사람은 서로 사랑하여 일하는 것도 잊었습니다.", "비가 내렸습니다."));

  private static final Map<String, Told> TOLD = new TreeMap<>();

  @TempDir static Path folder;

  @BeforeAll
  static void tell_the_stories() throws Exception {
    try (var narrator = new Narrator(TestMedia.CACHE, Duration.ofSeconds(60))) {
      for (var story : STORIES.entrySet()) {
        TOLD.put(story.getKey(), Told.of(story.getKey(), story.getValue(), narrator, folder));
      }
    }
  }

  @Test
  void every_cue_comes_within_80_milliseconds_of_its_speech() {
    TOLD.forEach(
        (language, told) ->
            assertThat(told.lateness()).as(language).allMatch(late -> Math.abs(late) <= 0.08));
  }

  @Test
  void a_long_line_has_several_cues() {
    TOLD.forEach((language, told) -> assertThat(told.cues()).as(language).hasSizeGreaterThan(2));
  }

  @Test
  void no_cue_comes_before_its_shot_or_overlaps_another() {
    TOLD.forEach(
        (language, told) -> {
          double gone = 0;
          for (Cue cue : told.cues()) {
            assertThat(cue.start()).as(language).isGreaterThanOrEqualTo(gone);
            gone = cue.end();
          }
          Cue last = told.cues().get(told.cues().size() - 1);
          assertThat(last.start()).as(language).isGreaterThan(told.starts().get(1));
        });
  }

  @Test
  void every_cue_can_be_read_in_its_time() {
    TOLD.forEach(
        (language, told) ->
            assertThat(told.fastest(language))
                .as(language)
                .isLessThanOrEqualTo(ReadingSpeed.of(language).limit()));
  }
}
