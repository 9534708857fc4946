package dev.starloom.postprocess.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.postprocess.media.TestMedia;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is learned of clips of all kinds. */
class ClipTest {
  @TempDir Path folder;

  private Path made(String name, String... output) {
    Path file = folder.resolve(name);
    var command = new ArrayList<>(List.of("-f", "lavfi", "-i", "testsrc=s=64x36:r=24:d=0.5"));
    command.addAll(List.of(output));
    command.add(file.toString());
    TestMedia.tool().run(command);
    return file;
  }

  private static Clip inspect(Path file) {
    return Clip.inspect(file, 0, TestMedia.tool());
  }

  @Test
  void a_clip_says_by_its_comment_that_it_is_graded() {
    assertThat(inspect(made("g.mp4", "-metadata", "comment=graded")).graded()).isTrue();
    assertThat(inspect(made("p.mp4")).graded()).isFalse();
  }

  @Test
  void a_clip_of_the_films_kind_is_plain() {
    Clip clip = inspect(made("plain.mp4", "-pix_fmt", "yuv420p"));
    assertThat(clip.plain()).isTrue();
    assertThat(clip.fps()).isCloseTo(24, within(0.001));
  }

  @Test
  void ten_bits_are_not_plain() {
    assertThat(inspect(made("10.mp4", "-pix_fmt", "yuv420p10le")).plain()).isFalse();
  }

  @Test
  void another_codec_is_not_plain() {
    assertThat(inspect(made("v.mkv", "-c:v", "mpeg4")).plain()).isFalse();
  }

  @Test
  void pixels_that_are_not_square_are_counted_as_they_are_shown() {
    Clip clip = inspect(made("sar.mp4", "-vf", "setsar=2/1", "-pix_fmt", "yuv420p"));
    assertThat(clip.width()).isEqualTo(128);
    assertThat(clip.plain()).isFalse();
  }

  @Test
  void a_clip_that_lies_on_its_side_is_counted_upright() {
    Path flat = made("flat.mp4", "-pix_fmt", "yuv420p");
    Path turned = folder.resolve("turned.mp4");
    TestMedia.tool()
        .run(List.of("-display_rotation", "90", "-i", "" + flat, "-c", "copy", "" + turned));
    Clip clip = inspect(turned);
    assertThat(clip.width()).isEqualTo(36);
    assertThat(clip.height()).isEqualTo(64);
    assertThat(clip.plain()).isFalse();
  }

  @Test
  void sound_without_a_picture_is_no_clip() {
    Path sound = folder.resolve("a.m4a");
    TestMedia.tool().run(List.of("-f", "lavfi", "-i", "sine=d=0.3", sound.toString()));
    assertThatThrownBy(() -> inspect(sound)).isInstanceOf(PermanentFailure.class);
  }

  @Test
  void an_empty_file_is_no_clip() throws Exception {
    Path empty = Files.createFile(folder.resolve("empty.mp4"));
    assertThatThrownBy(() -> inspect(empty)).isInstanceOf(PermanentFailure.class);
  }
}
