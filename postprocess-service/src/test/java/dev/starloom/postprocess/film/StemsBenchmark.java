package dev.starloom.postprocess.film;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.story.Storyboard;
import dev.starloom.postprocess.media.TestMedia;
import dev.starloom.postprocess.narration.NarrationUnavailable;
import dev.starloom.postprocess.narration.Narrator;
import dev.starloom.postprocess.sound.Loudness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How far music is under speech on finished films: {@code -Dstarloom.benchmark=true}. */
@EnabledIfSystemProperty(named = "starloom.benchmark", matches = "true")
class StemsBenchmark {
  private static final double REST = 1;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en", "ja", "ko"})
  void music_is_at_least_eight_decibels_under_speech_in_every_line(String language)
      throws Exception {
    Film film = film(language);
    List<Double> depths = HeardStems.of(film).depths();
    Loudness loudness = Loudness.of(film.video(), TestMedia.tool());
    var shown = depths.stream().map("%.1f"::formatted).toList();
    System.out.printf("%s %s LU; %s%n", language, shown, loudness);
    assertThat(depths).hasSizeGreaterThan(3).allMatch(depth -> depth >= 8);
    assertThat(loudness.onTarget()).isTrue();
  }

  private Film film(String language) throws IOException, NarrationUnavailable {
    Path stories = Path.of("src/test/resources/subtitles/stories-" + language + ".txt");
    List<String> story = Files.readString(stories).split("\n\n")[0].lines().toList();
    try (var narrator = new Narrator(TestMedia.CACHE, Duration.ofSeconds(60))) {
      double[] seconds = new double[story.size()];
      var clips = new ArrayList<Path>();
      for (int shot = 0; shot < seconds.length; shot++) {
        seconds[shot] = narrator.say(language, story.get(shot), 1).seconds() + REST;
        Path clip = folder.resolve(shot + ".mp4");
        clips.add(TestMedia.clip(clip, "320x180", 24, seconds[shot] + 0.1));
      }
      Storyboard board = Boards.apart(Boards.board(language, true, true, story, seconds));
      return Makers.maker()
          .make(
              Orders.spoken(board, narrator, clips),
              folder.resolve("work"),
              (done, total) -> {},
              () -> false);
    }
  }
}
