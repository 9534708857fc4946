package dev.starloom.postprocess.subtitles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.postprocess.media.TestMedia;
import dev.starloom.postprocess.narration.Narrator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Twelve stories; run by hand, {@code -Dstarloom.benchmark=true}. */
class SpokenCuesBenchmark {
  private static final int STORIES_PER_LANGUAGE = 3;
  private static final double ALLOWED = 0.08;

  @TempDir Path folder;

  @Test
  @EnabledIfSystemProperty(named = "starloom.benchmark", matches = "true")
  void nineteen_of_twenty_cues_come_within_80_milliseconds_of_their_speech() throws Exception {
    int cues = 0;
    int heard = 0;
    int punctual = 0;
    try (var narrator = new Narrator(TestMedia.CACHE, Duration.ofSeconds(60))) {
      for (String language : List.of("zh", "en", "ja", "ko")) {
        for (List<String> story : stories(language)) {
          Told told = Told.of(language, story, narrator, folder);
          List<Double> late = told.lateness();
          var shown = late.stream().map("%.3f"::formatted).toList();
          System.out.printf("%s %.1f char/s %s%n", language, told.fastest(language), shown);
          cues += late.size();
          heard += (int) late.stream().filter(l -> !l.isNaN()).count();
          punctual += (int) late.stream().filter(l -> Math.abs(l) <= ALLOWED).count();
        }
      }
    }
    System.out.printf("%d cues, %d with an onset near, %d within 80 ms%n", cues, heard, punctual);
    assertThat(punctual).isGreaterThanOrEqualTo((int) Math.ceil(0.95 * cues));
  }

  /** Blank lines part the stories of {@code stories-LANGUAGE.txt}. */
  private static List<List<String>> stories(String language) throws Exception {
    Path file = Path.of("src/test/resources/subtitles/stories-" + language + ".txt");
    List<List<String>> stories =
        java.util.Arrays.stream(Files.readString(file).strip().split("\n\n"))
            .map(story -> story.lines().toList())
            .toList();
    assertThat(stories).hasSize(STORIES_PER_LANGUAGE);
    return stories;
  }
}
