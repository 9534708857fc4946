package dev.starloom.postprocess.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.contracts.story.Storyboard;
import dev.starloom.postprocess.grade.Lut;
import dev.starloom.postprocess.grade.Palette;
import dev.starloom.postprocess.grade.ShotMatch;
import dev.starloom.postprocess.media.TestMedia;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clips of all kinds, made alike, looked at. */
class ShotGraphTest {
  private static final Storyboard BOARD = Boards.finished(64, 48, Boards.finish(null, null, null));

  private static final String GRADIENT =
      "gradients=c0=0x101830:c1=0xa09070:nb_colors=2:seed=1:s=64x48:r=24:d=0.1";

  @TempDir Path folder;

  private Path made(String source, String... output) {
    Path file = folder.resolve("clip.mkv");
    var command = new ArrayList<>(List.of("-f", "lavfi", "-i", source));
    command.addAll(List.of(output));
    command.add(file.toString());
    TestMedia.tool().run(command);
    return file;
  }

  /** The grey pictures of the shot, one after another. */
  private byte[] shot(Path file, int frames, Optional<Path> table) throws Exception {
    Clip clip = Clip.inspect(file, 0, TestMedia.tool());
    String graph = new ShotGraph(BOARD, clip, frames).filters(table, List.of());
    Path raw = folder.resolve("raw.gray");
    var command = new ArrayList<>(List.of("-i", file.toString(), "-vf", graph));
    command.addAll(List.of("-pix_fmt", "gray", "-f", "rawvideo", raw.toString()));
    TestMedia.tool().run(command);
    return Files.readAllBytes(raw);
  }

  private static double mean(byte[] grey, int frame) {
    long sum = 0;
    for (int i = frame * 64 * 48; i < (frame + 1) * 64 * 48; i++) {
      sum += grey[i] & 255;
    }
    return sum / (64.0 * 48);
  }

  @Test
  void another_size_rate_codec_and_depth_become_the_films() throws Exception {
    Path odd = made("color=gray:s=100x40:r=16:d=1", "-c:v", "ffv1", "-pix_fmt", "yuv422p10le");
    byte[] grey = shot(odd, 24, Optional.empty());
    assertThat(grey).hasSize(24 * 64 * 48);
    assertThat(mean(grey, 23)).isCloseTo(mean(grey, 0), within(1.0));
  }

  @Test
  void a_short_clip_is_held_to_its_length() throws Exception {
    assertThat(shot(made("testsrc=s=64x48:r=24:d=0.5"), 30, Optional.empty()))
        .hasSize(30 * 64 * 48);
  }

  @Test
  void a_picture_that_is_held_for_more_than_a_second_moves() throws Exception {
    byte[] grey = shot(made("testsrc=s=64x48:r=24:d=0.5"), 60, Optional.empty());
    int changed = 0;
    for (int i = 0; i < 64 * 48; i++) {
      changed +=
          Math.abs((grey[20 * 64 * 48 + i] & 255) - (grey[44 * 64 * 48 + i] & 255)) > 6 ? 1 : 0;
    }
    assertThat(changed).isGreaterThan(100);
  }

  @Test
  void a_table_that_changes_nothing_changes_nothing() throws Exception {
    Path table = folder.resolve("a b,[c];d'e.cube");
    new Lut(ShotMatch.NONE, Palette.NEUTRAL).write(table);
    Path bars = made(GRADIENT, "-c:v", "ffv1", "-pix_fmt", "yuv420p");
    byte[] before = shot(bars, 2, Optional.empty());
    byte[] after = shot(bars, 2, Optional.of(table));
    for (int i = 0; i < before.length; i++) {
      assertThat((after[i] & 255) - (before[i] & 255)).isBetween(-2, 2);
    }
  }
}
