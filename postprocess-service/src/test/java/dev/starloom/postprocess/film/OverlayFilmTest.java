package dev.starloom.postprocess.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.contracts.story.Storyboard;
import dev.starloom.postprocess.media.TestMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverlayFilmTest {
  private static final int PIXELS = 320 * 180;

  @TempDir Path folder;

  @Test
  void an_overlay_is_as_long_as_its_shots_and_lets_the_ground_through() throws IOException {
    Storyboard board = Boards.board("en", false, false, List.of("", ""), 1.0, 1.5);
    List<Path> shots = List.of(overlay("red", 1.0), overlay("blue", 1.5));

    byte[] alpha = alpha(new OverlayFilm(TestMedia.tool()).make(board, shots, folder));

    assertThat(alpha.length / PIXELS).isEqualTo(48);
    assertThat(mean(alpha, 12)).as("in the first shot").isCloseTo(128, within(4.0));
    assertThat(mean(alpha, 17)).as("at the cut").isLessThan(40);
    assertThat(mean(alpha, 30)).as("in the second shot").isCloseTo(128, within(4.0));
  }

  private Path overlay(String colour, double seconds) {
    Path file = folder.resolve(colour + ".mkv");
    String source = "color=c=" + colour + "@0.5:s=320x180:r=24:d=" + seconds + ",format=bgra";
    TestMedia.tool()
        .run(List.of("-f", "lavfi", "-i", source, "-c:v", "ffv1", "-y", file.toString()));
    return file;
  }

  private byte[] alpha(Path video) throws IOException {
    Path raw = folder.resolve("alpha.gray");
    TestMedia.tool()
        .run(
            List.of(
                "-c:v",
                "libvpx-vp9",
                "-i",
                video.toString(),
                "-vf",
                "alphaextract",
                "-pix_fmt",
                "gray",
                "-f",
                "rawvideo",
                "-y",
                raw.toString()));
    return Files.readAllBytes(raw);
  }

  private static double mean(byte[] alpha, int frame) {
    long sum = 0;
    for (int i = frame * PIXELS; i < (frame + 1) * PIXELS; i++) {
      sum += alpha[i] & 255;
    }
    return (double) sum / PIXELS;
  }
}
