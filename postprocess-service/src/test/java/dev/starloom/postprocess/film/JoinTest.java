package dev.starloom.postprocess.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.contracts.story.Scene;
import dev.starloom.contracts.story.Shot;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.postprocess.media.TestMedia;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The middle of the cut between a bright and a dim shot, looked at. */
class JoinTest {
  private static final int BRIGHT = 200;
  private static final int DIM = 100;
  private static final int WIDTH = 64;
  private static final int HEIGHT = 48;

  @TempDir Path folder;

  private static Storyboard board(String transition) {
    var scene = new Scene(List.of(), "sea", "none", "still");
    List<Shot> shots =
        List.of(
            new Shot(0, "", "p", "n", 1.5, 1, "s", scene, "wide", transition, null),
            new Shot(1, "", "p", "n", 1.5, 2, "s", scene, "wide", null, null));
    return new Storyboard(
        "en", "t", "s", "wonder", 7, WIDTH, HEIGHT, 24, false, false, List.of(), shots, List.of());
  }

  private Path clip(int grey) {
    Path file = folder.resolve(grey + ".mp4");
    String source = "color=c=0x%1$02x%1$02x%1$02x:s=64x48:r=24:d=1.5".formatted(grey);
    TestMedia.tool()
        .run(List.of("-f", "lavfi", "-i", source, "-metadata", "comment=graded", "-y", "" + file));
    return file;
  }

  /** Grey pixels of the frame in the middle of the cut. */
  private byte[] middle(String transition) throws Exception {
    Storyboard board = board(transition);
    List<Clip> clips =
        List.of(
            Clip.inspect(clip(BRIGHT), 0, TestMedia.tool()),
            Clip.inspect(clip(DIM), 1, TestMedia.tool()));
    var timeline = new Timeline(board);
    List<String> shots =
        IntStream.range(0, 2)
            .mapToObj(i -> new ShotGraph(board, i, clips.get(i), timeline.length(i)))
            .map(shot -> shot.filters(Optional.empty(), List.of()))
            .toList();
    var parts = new PictureParts(shots, Titles.NONE, List.of());
    String graph = PictureGraph.of(board, timeline, parts);
    Path raw = folder.resolve("middle.gray");
    TestMedia.tool()
        .run(
            List.of(
                "-i",
                "" + clips.get(0).file(),
                "-i",
                "" + clips.get(1).file(),
                "-filter_complex",
                graph + ";[v]trim=start_frame=30:end_frame=31[m]",
                "-map",
                "[m]",
                "-frames:v",
                "1",
                "-pix_fmt",
                "gray",
                "-f",
                "rawvideo",
                "-y",
                "" + raw));
    return Files.readAllBytes(raw);
  }

  private static double mean(byte[] grey, int from, int to) {
    long sum = 0;
    for (int i = 0; i < grey.length; i++) {
      sum += i % WIDTH >= from && i % WIDTH < to ? grey[i] & 255 : 0;
    }
    return (double) sum / (to - from) / HEIGHT;
  }

  @Test
  void a_crossfade_shows_both() throws Exception {
    for (String transition : new String[] {"crossfade", "match", null, "of another day"}) {
      byte[] frame = middle(transition);
      assertThat(mean(frame, 0, 24)).isCloseTo(150, within(8.0));
      assertThat(mean(frame, 40, WIDTH)).isCloseTo(150, within(8.0));
    }
  }

  @Test
  void a_fade_through_black_shows_neither() throws Exception {
    assertThat(mean(middle("fade-through-black"), 0, WIDTH)).isLessThan(60);
  }

  @Test
  void a_push_shows_one_beside_the_other() throws Exception {
    byte[] frame = middle("push");
    assertThat(mean(frame, 0, 24)).isCloseTo(BRIGHT, within(8.0));
    assertThat(mean(frame, 40, WIDTH)).isCloseTo(DIM, within(8.0));
  }

  @Test
  void no_transition_changes_the_length_of_the_film() {
    for (String transition : new String[] {"crossfade", "fade-through-black", "push", "match"}) {
      assertThat(new Timeline(board(transition)).frames()).isEqualTo(60);
    }
  }
}
