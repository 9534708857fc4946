package dev.starloom.safety.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clip three times as wide as high: blue, and red in the middle third. */
class ResizeTest {
  private static final int SIDE = 32;
  private static final int MIDDLE = SIDE / 2;
  private static final int EDGE = 1;

  @TempDir static Path folder;
  private static Path clip;

  @BeforeAll
  static void make() {
    clip = folder.resolve("wide.mp4");
    Clips.FFMPEG.run(
        List.of(
            "-v",
            "error",
            "-f",
            "lavfi",
            "-i",
            "color=blue:s=192x64:d=0.1,drawbox=x=64:y=0:w=64:h=64:c=red:t=fill",
            "-pix_fmt",
            "yuv420p",
            "-c:v",
            "libx264",
            clip.toString()),
        Duration.ofSeconds(30));
  }

  @Test
  void stretched_the_whole_picture_is_there() {
    byte[] frame = frame(Resize.STRETCH);

    assertThat(colour(frame, MIDDLE, MIDDLE)).isEqualTo("red");
    assertThat(colour(frame, EDGE, MIDDLE)).isEqualTo("blue");
    assertThat(colour(frame, EDGE, EDGE)).isEqualTo("blue");
  }

  @Test
  void cropped_only_the_middle_is_there() {
    byte[] frame = frame(Resize.CENTRE_CROP);

    assertThat(colour(frame, EDGE, EDGE)).isEqualTo("red");
    assertThat(colour(frame, SIDE - 1 - EDGE, MIDDLE)).isEqualTo("red");
  }

  @Test
  void in_a_letterbox_the_whole_picture_is_there_between_black_bars() {
    byte[] frame = frame(Resize.LETTERBOX);

    assertThat(colour(frame, EDGE, EDGE)).isEqualTo("black");
    assertThat(colour(frame, EDGE, SIDE - 1 - EDGE)).isEqualTo("black");
    assertThat(colour(frame, EDGE, MIDDLE)).isEqualTo("blue");
    assertThat(colour(frame, MIDDLE, MIDDLE)).isEqualTo("red");
  }

  private static byte[] frame(Resize resize) {
    var form = new FrameForm(new ImageSize(SIDE, SIDE), resize);
    try (var reader = new ClipReader(clip, form, 1, Clips.FFMPEG)) {
      return reader.next();
    }
  }

  private static String colour(byte[] frame, int x, int y) {
    int at = 3 * (y * SIDE + x);
    boolean red = (frame[at] & 0xFF) > 128;
    boolean blue = (frame[at + 2] & 0xFF) > 128;
    return red ? "red" : blue ? "blue" : "black";
  }
}
