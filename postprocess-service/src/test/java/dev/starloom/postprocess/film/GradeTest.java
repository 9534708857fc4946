package dev.starloom.postprocess.film;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.story.Storyboard;
import dev.starloom.postprocess.media.TestMedia;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clip gets its colours once. */
class GradeTest {
  private static final Clip PLAIN = new Clip(Path.of("a.mp4"), 320, 180, "24/1", 2, false);
  private static final Clip GRADED = new Clip(Path.of("b.mp4"), 320, 180, "24/1", 2, true);

  @TempDir Path folder;

  @Test
  void a_clip_that_has_the_colours_of_its_style_is_not_graded_again() {
    Storyboard board = Boards.board("en", true, true, List.of("one", "two"), 2, 2);
    String graph = PictureGraph.of(board, new Timeline(board), List.of(PLAIN, GRADED), Titles.NONE);
    assertThat(graph).containsOnlyOnce("eq=").contains("[0:v]eq=").contains("[1:v]setsar");
  }

  @Test
  void a_clip_says_by_its_comment_that_it_is_graded() {
    Path plain = TestMedia.clip(folder.resolve("plain.mp4"), "64x64", 24, 0.2);
    Path graded = folder.resolve("graded.mp4");
    TestMedia.tool()
        .run(
            List.of(
                "-i", plain.toString(), "-c", "copy", "-metadata", "comment=graded", "" + graded));
    assertThat(Clip.inspect(graded, 0, TestMedia.tool()).graded()).isTrue();
    assertThat(Clip.inspect(plain, 0, TestMedia.tool()).graded()).isFalse();
  }
}
