package dev.starloom.render.wan.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.starloom.platform.artifact.Sha256;
import dev.starloom.render.wan.weights.Progress;
import dev.starloom.render.wan.weights.UnusableModel;
import dev.starloom.render.wan.weights.UnusableModel.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksumTest {
  private static final String FILE = "transformer_2/" + Checkpoints.WEIGHTS;

  @TempDir Path folder;
  private Path model;
  private Path file;

  @BeforeEach
  void copy() {
    model = Checkpoints.copy(folder.resolve("model"));
    file = model.resolve(FILE);
  }

  private void prepare() {
    PrepareOptions options = PrepareOptions.exact(folder.resolve("cache"));
    WanGraphs.prepare(WanModel.open(model), options, Progress.NONE);
  }

  private void refused() {
    UnusableModel refusal = catchThrowableOfType(UnusableModel.class, this::prepare);
    assertThat(refusal).as("refusal").isNotNull();
    assertThat(refusal.problem()).isEqualTo(Problem.CHECKSUM);
    assertThat(refusal).hasMessageContaining("SHA-256");
  }

  /** Changes one number, so that nothing but the sum can tell. */
  private void spoil() throws IOException {
    try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(bytes.length() - 1);
      int last = bytes.read();
      bytes.seek(bytes.length() - 1);
      bytes.write(last ^ 1);
    }
  }

  private void listSums() throws IOException {
    Files.writeString(model.resolve("SHA256SUMS"), Sha256.of(file) + "  " + FILE + "\n");
  }

  @Test
  void files_as_the_list_of_sums_says_are_used() throws IOException {
    listSums();
    assertThatNoException().isThrownBy(this::prepare);
  }

  @Test
  void reading_for_sums_is_told_as_it_goes_on() throws IOException {
    listSums();
    List<Integer> percents = new ArrayList<>();

    WanGraphs.prepare(
        WanModel.open(model),
        PrepareOptions.exact(folder.resolve("cache")),
        (what, done, total) -> percents.add(Progress.percent(done, total)));

    assertThat(percents).isSorted().startsWith(0).endsWith(100);
  }

  @Test
  void a_file_that_is_not_as_the_list_says_is_refused() throws IOException {
    listSums();
    spoil();
    refused();
  }

  @Test
  void a_file_that_is_not_as_the_downloads_note_says_is_refused() throws IOException {
    Path note = model.resolve(".cache/huggingface/download").resolve(FILE + ".metadata");
    Files.createDirectories(note.getParent());
    Files.writeString(note, "58eb52c\n" + Sha256.of(file) + "\n1700000000.0\n");
    spoil();
    refused();
  }

  @Test
  void a_file_that_is_not_as_its_name_in_a_hub_cache_says_is_refused() throws IOException {
    Path blob = folder.resolve("blobs").resolve(Sha256.of(file));
    Files.createDirectories(blob.getParent());
    Files.move(file, blob);
    Files.createSymbolicLink(file, blob);
    file = blob;
    spoil();
    refused();
  }

  @Test
  void a_file_found_good_is_not_read_again() throws IOException {
    listSums();
    prepare();
    FileTime time = Files.getLastModifiedTime(file);
    spoil();
    Files.setLastModifiedTime(file, time);
    assertThatNoException().isThrownBy(this::prepare);
  }

  @Test
  void a_file_changed_since_it_was_found_good_is_read_again() throws IOException {
    listSums();
    prepare();
    spoil();
    Files.setLastModifiedTime(file, FileTime.fromMillis(1));
    refused();
  }
}
