package dev.starloom.postprocess.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.contracts.story.Storyboard;
import dev.starloom.postprocess.grade.Lut;
import dev.starloom.postprocess.grade.Palette;
import dev.starloom.postprocess.grade.Palettes;
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

  private static final int FRAME = 64 * 48 * 3 / 2;

  @TempDir Path folder;

  private Path made(String source, String... output) {
    Path file = folder.resolve("clip.mkv");
    var command = new ArrayList<>(List.of("-f", "lavfi", "-i", source));
    command.addAll(List.of(output));
    command.add(file.toString());
    TestMedia.tool().run(command);
    return file;
  }

  /** The pictures of the shot, one after another; in each luma comes first. */
  private byte[] shot(Path file, int frames, Optional<Grade> grade) throws Exception {
    Clip clip = Clip.inspect(file, 0, TestMedia.tool());
    String graph = new ShotGraph(BOARD, 0, clip, frames).filters(grade, List.of());
    Path raw = folder.resolve("raw.yuv");
    var command = new ArrayList<>(List.of("-i", file.toString(), "-vf", graph));
    command.addAll(List.of("-pix_fmt", "yuv420p", "-f", "rawvideo", raw.toString()));
    TestMedia.tool().run(command);
    return Files.readAllBytes(raw);
  }

  private static double mean(byte[] grey, int frame) {
    long sum = 0;
    for (int i = frame * FRAME; i < frame * FRAME + 64 * 48; i++) {
      sum += grey[i] & 255;
    }
    return sum / (64.0 * 48);
  }

  @Test
  void another_size_rate_codec_and_depth_become_the_films() throws Exception {
    Path odd = made("color=gray:s=100x40:r=16:d=1", "-c:v", "ffv1", "-pix_fmt", "yuv422p10le");
    byte[] grey = shot(odd, 24, Optional.empty());
    assertThat(grey).hasSize(24 * FRAME);
    assertThat(mean(grey, 23)).isCloseTo(mean(grey, 0), within(1.0));
  }

  @Test
  void a_short_clip_is_held_to_its_length() throws Exception {
    assertThat(shot(made("testsrc=s=64x48:r=24:d=0.5"), 30, Optional.empty())).hasSize(30 * FRAME);
  }

  @Test
  void a_short_clip_of_another_rate_is_held_to_its_length() throws Exception {
    assertThat(shot(made("testsrc=s=64x48:r=16:d=0.5"), 30, Optional.empty())).hasSize(30 * FRAME);
  }

  @Test
  void a_picture_that_is_held_for_more_than_a_second_moves() throws Exception {
    byte[] grey = shot(made("testsrc=s=64x48:r=24:d=0.5"), 60, Optional.empty());
    int changed = 0;
    for (int i = 0; i < 64 * 48; i++) {
      changed += Math.abs((grey[20 * FRAME + i] & 255) - (grey[44 * FRAME + i] & 255)) > 6 ? 1 : 0;
    }
    assertThat(changed).isGreaterThan(100);
  }

  @Test
  void a_grade_that_changes_nothing_changes_nothing() throws Exception {
    Path table = folder.resolve("a b,[c];d'e.cube");
    Grade neutral = Grade.write(new Lut(ShotMatch.NONE, Palette.NEUTRAL), table);
    Path bars = made(GRADIENT, "-c:v", "ffv1", "-pix_fmt", "yuv420p");
    byte[] before = shot(bars, 2, Optional.empty());
    byte[] after = shot(bars, 2, Optional.of(neutral));
    for (int i = 0; i < before.length; i++) {
      assertThat((after[i] & 255) - (before[i] & 255)).isBetween(-1, 1);
    }
  }

  @Test
  void a_grade_gives_a_night_sky_the_colours_of_its_table() throws Exception {
    var lut = new Lut(ShotMatch.NONE, Palettes.of("watercolor"));
    Path sky = made("color=0x28384f:s=64x48:r=24:d=0.1", "-c:v", "ffv1", "-pix_fmt", "yuv420p");
    byte[] before = shot(sky, 1, Optional.empty());
    byte[] after = shot(sky, 1, Optional.of(Grade.write(lut, folder.resolve("watercolor.cube"))));
    double[] was = rgb(before);
    double[] wanted = lut.apply(was[0], was[1], was[2]);
    double[] is = rgb(after);
    for (int c = 0; c < 3; c++) {
      assertThat(is[c]).isCloseTo(wanted[c], within(3 / 255.0));
    }
    assertThat(luma(is)).isCloseTo(luma(wanted), within(1 / 255.0));
    assertThat(luma(is)).isGreaterThan(luma(was) + 1.2 / 255);
  }

  private static double luma(double[] rgb) {
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
  }

  /** Of the first picture's first pixel, by BT.709. */
  private static double[] rgb(byte[] yuv) {
    double y = ((yuv[0] & 255) - 16) / 219.0;
    double cb = ((yuv[64 * 48] & 255) - 128) / 224.0;
    double cr = ((yuv[64 * 48 * 5 / 4] & 255) - 128) / 224.0;
    return new double[] {y + 1.5748 * cr, y - 0.1873 * cb - 0.4681 * cr, y + 1.8556 * cb};
  }
}
