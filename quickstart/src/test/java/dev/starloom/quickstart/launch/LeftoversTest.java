package dev.starloom.quickstart.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
  @TempDir private Path data;
  private Path folder;
  private Path kept;

  @BeforeEach
  void folders() throws IOException {
    folder = Files.createDirectory(data.resolve("tmp"));
    kept = Files.createFile(Files.createDirectory(data.resolve("films")).resolve("film.mp4"));
  }

  @Test
  void work_folders_are_removed_with_their_files() throws IOException {
    Files.createFile(Files.createDirectories(folder.resolve("starloom-a/b")).resolve("f.png"));

    Leftovers.remove(folder);

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void what_a_link_points_to_is_kept() throws IOException {
    Files.createSymbolicLink(folder.resolve("link"), kept.getParent());

    Leftovers.remove(folder);

    assertThat(folder).isEmptyDirectory();
    assertThat(kept).exists();
  }

  @Test
  void a_folder_that_is_a_link_is_left_alone() throws IOException {
    Path link = Files.createSymbolicLink(data.resolve("link"), kept.getParent());

    Leftovers.remove(link);

    assertThat(link).isSymbolicLink();
    assertThat(kept).exists();
  }
}
