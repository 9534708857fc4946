package dev.starloom.postprocess.film;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.story.Scene;
import dev.starloom.contracts.story.Shot;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.postprocess.cards.StarField;
import dev.starloom.postprocess.media.TestMedia;
import dev.starloom.postprocess.narration.Narrator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What all of post-production costs for a film of 30 seconds in 720p, in processor time, beside a
 * bare encode of the same clips in the same run: {@code -Dstarloom.benchmark=true}.
 */
@EnabledIfSystemProperty(named = "starloom.benchmark", matches = "true")
class PostBenchmark {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 720;
  private static final int FPS = 24;
  private static final int SHOTS = 5;
  private static final double SHOT_SECONDS = 6.4;
  private static final int ROUNDS = Integer.getInteger("starloom.benchmark.rounds", 2);
  private static final List<String> NARRATION =
      List.of(
          "Long ago the stars were fires upon the sea.",
          "Andromeda waits chained to a rock under Cassiopeia.",
          "The sea rises, and with it comes the whale.",
          "Perseus flies along the river of light.",
          "And all of them still shine above us, night after night.");

  @TempDir static Path folder;
  private static List<Path> graded;
  private static List<Path> plain;

  @BeforeAll
  static void make_clips() throws IOException {
    plain = new ArrayList<>();
    graded = new ArrayList<>();
    for (int shot = 0; shot < SHOTS; shot++) {
      Path sky = folder.resolve("sky" + shot + ".png");
      ImageIO.write(StarField.draw(WIDTH + 160, HEIGHT + 80, shot), "png", sky.toFile());
      plain.add(clip(sky, "plain" + shot + ".mp4", "comment=raw"));
      graded.add(clip(sky, "graded" + shot + ".mp4", "comment=graded"));
    }
  }

  /** A drifting sky, encoded as the planetarium does. */
  private static Path clip(Path sky, String name, String tag) {
    Path file = folder.resolve(name);
    String drift = "crop=%d:%d:x=8+n:y=10+n/3,format=yuv420p".formatted(WIDTH, HEIGHT);
    String[] input = {"-loop", "1", "-framerate", "" + FPS, "-i", "" + sky, "-t", "6.4"};
    String[] output = {"-vf", drift, "-c:v", "libx264", "-preset", "ultrafast", "-crf", "17"};
    var command = new ArrayList<String>(List.of(input));
    command.addAll(List.of(output));
    command.addAll(List.of("-metadata", tag, file.toString()));
    TestMedia.tool().run(command);
    return file;
  }

  private static Storyboard board() {
    var scene = new Scene(List.of(), "sea", "none", "still");
    List<Shot> shots =
        IntStream.range(0, SHOTS)
            .mapToObj(i -> new Shot(i, NARRATION.get(i), "p", "n", SHOT_SECONDS, i, "s", scene))
            .toList();
    return new Storyboard(
        "en",
        "Andromeda",
        "cinematic",
        "wonder",
        7,
        WIDTH,
        HEIGHT,
        FPS,
        true,
        true,
        List.of(),
        shots,
        List.of());
  }

  private static void bare(List<Path> clips) {
    var command = new ArrayList<String>();
    clips.forEach(clip -> command.addAll(List.of("-i", clip.toString())));
    String graph = "concat=n=%d:v=1,trim=end=30[v]".formatted(SHOTS);
    command.addAll(List.of("-filter_complex", graph, "-map", "[v]", "-c:v", "libx264"));
    command.addAll(List.of("-preset", "veryfast", "-crf", "20", "-pix_fmt", "yuv420p"));
    command.add(folder.resolve("bare.mp4").toString());
    TestMedia.tool().run(command);
  }

  private static void film(List<Path> clips, String work) {
    try (var narrator = new Narrator(TestMedia.CACHE, Duration.ofSeconds(30))) {
      Makers.maker()
          .make(
              Orders.spoken(board(), narrator, clips),
              folder.resolve(work),
              (done, total) -> {},
              () -> false);
    }
  }

  private static double ratio(String name, List<Path> clips) throws Exception {
    double best = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      double bare = Cpu.of(() -> bare(clips));
      double film = Cpu.of(() -> film(clips, name));
      System.out.printf("%s: bare %.2f s, film %.2f s, %.2f x%n", name, bare, film, film / bare);
      best = Math.min(best, film / bare);
    }
    return best;
  }

  @Test
  void a_film_of_graded_clips_costs_at_most_twice_a_bare_encode() throws Exception {
    assertThat(ratio("graded", graded)).isLessThanOrEqualTo(2.0);
  }

  @Test
  void a_film_that_is_graded_costs_at_most_three_and_a_half_times_a_bare_encode() throws Exception {
    assertThat(ratio("plain", plain)).isLessThanOrEqualTo(3.5);
  }
}
