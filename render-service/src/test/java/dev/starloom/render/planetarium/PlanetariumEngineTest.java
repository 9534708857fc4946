package dev.starloom.render.planetarium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.contracts.story.Scene;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.failure.TransientFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanetariumEngineTest {
  private final PlanetariumEngine engine = Specs.engine(2);
  private final RenderSpec spec = Specs.spec(List.of("Ori"), "still", "en", 1);
  @TempDir Path folder;

  @Test
  void a_clip_is_h264_of_the_size_and_length_asked_for() throws IOException {
    Path clip = folder.resolve("clip.mp4");
    Path facts = folder.resolve("facts.txt");
    engine.render(spec, clip, done -> {}, () -> false);
    String entries =
        "stream=codec_name,width,height,pix_fmt,color_space,r_frame_rate,nb_read_frames";
    Specs.FFMPEG.probe(
        List.of(
            "-v",
            "error",
            "-count_frames",
            "-select_streams",
            "v",
            "-show_entries",
            entries,
            "-of",
            "default=noprint_wrappers=1",
            "-o",
            facts.toString(),
            clip.toString()),
        Duration.ofSeconds(20));
    assertThat(Files.readAllLines(facts))
        .contains(
            "codec_name=h264",
            "width=320",
            "height=180",
            "pix_fmt=yuv420p",
            "color_space=bt709",
            "r_frame_rate=8/1",
            "nb_read_frames=8");
  }

  @Test
  void an_overlay_has_the_clips_frames_and_an_empty_ground() throws IOException {
    Path overlay = folder.resolve("overlay.mkv");
    Path raw = folder.resolve("overlay.rgba");
    var still = new Scene(List.of("Ori"), "sea", "lightning", "still");
    RenderSpec sky = Specs.spec(still, "en", 1, 320, 180);

    assertThat(engine.overlay(sky, overlay, () -> false)).isTrue();

    decode(overlay, raw);
    byte[] pixels = Files.readAllBytes(raw);
    assertThat(pixels.length).isEqualTo(8 * 320 * 180 * 4);
    assertThat(covered(pixels, 0)).as("first frame").isLessThan(0.05);
    assertThat(covered(pixels, 7)).as("last frame").isBetween(0.01, 0.5);
  }

  /** Part of a frame's pixels that can be seen. */
  private static double covered(byte[] pixels, int frame) {
    int seen = 0;
    for (int i = 0; i < 320 * 180; i++) {
      seen += (pixels[(frame * 320 * 180 + i) * 4 + 3] & 255) > 25 ? 1 : 0;
    }
    return seen / (320.0 * 180);
  }

  private static void decode(Path clip, Path raw) throws IOException {
    Process ffmpeg =
        Specs.FFMPEG.start(
            List.of(
                "-loglevel",
                "error",
                "-i",
                clip.toString(),
                "-f",
                "rawvideo",
                "-pix_fmt",
                "rgba",
                raw.toString()));
    ffmpeg.onExit().join();
  }

  @Test
  void progress_counts_every_frame() {
    var seen = new ArrayList<Integer>();
    engine.render(spec, folder.resolve("clip.mp4"), seen::add, () -> false);
    assertThat(seen).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void cancelling_leaves_no_file() {
    Path clip = folder.resolve("clip.mp4");
    assertThatThrownBy(() -> engine.render(spec, clip, done -> {}, () -> true))
        .isInstanceOf(CancellationException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_place_that_cannot_be_written_to_is_a_failure_with_ffmpegs_words() {
    Path nowhere = folder.resolve("missing").resolve("clip.mp4");
    assertThatThrownBy(() -> engine.render(spec, nowhere, done -> {}, () -> false))
        .isInstanceOf(TransientFailure.class)
        .hasMessageContaining("No such file or directory");
  }

  @Test
  void an_unknown_foreground_is_refused_for_good() {
    var scene = new Scene(List.of(), "moon", "none", "still");
    RenderSpec strange = Specs.spec(scene, "en", 1, 320, 180);
    assertThatThrownBy(
            () -> engine.render(strange, folder.resolve("x.mp4"), done -> {}, () -> false))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("moon");
  }

  @Test
  void odd_sizes_are_refused_for_good() {
    var scene = new Scene(List.of(), "sea", "none", "still");
    assertThatThrownBy(() -> engine.plans(Specs.spec(scene, "en", 1, 321, 180)))
        .isInstanceOf(PermanentFailure.class);
  }

  @Test
  void a_warm_up_draws_until_it_is_told_to_stop() {
    int[] asked = new int[1];
    engine.warmUp(() -> asked[0]++ >= 2);
    assertThat(asked[0]).isEqualTo(2 + 1 + 1);
  }

  @Test
  void a_warm_up_that_is_told_to_stop_composes_no_other_shot() {
    int[] asked = new int[1];
    engine.warmUp(() -> asked[0]++ >= 0);
    assertThat(asked[0]).isOne();
  }
}
