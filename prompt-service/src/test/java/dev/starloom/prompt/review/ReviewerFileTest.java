package dev.starloom.prompt.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.prompt.intake.Rejected;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewerFileTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;
  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.closeAndAwait();
  }

  @Test
  void who_is_removed_from_the_file_is_shut_out_without_a_restart() throws IOException {
    Path file = write("Li\t" + ReviewerTokensTest.ABC + "\n");
    var door = started(file);
    assertThat(door.nameOf("Bearer abc")).isEqualTo("Li");

    write("Kim\t" + ReviewerTokensTest.OTHER + "\n");
    door.readAgain(file).await().atMost(PATIENCE);

    assertThatThrownBy(() -> door.nameOf("Bearer abc")).isInstanceOf(Rejected.class);
  }

  @Test
  void a_file_that_breaks_opens_no_door_and_shuts_nobody_out() throws IOException {
    Path file = write("Li\t" + ReviewerTokensTest.ABC + "\n");
    var door = started(file);

    write("Li " + ReviewerTokensTest.ABC);

    assertThatThrownBy(() -> door.readAgain(file).await().atMost(PATIENCE))
        .hasMessageContaining("line 1");
    assertThat(door.nameOf("Bearer abc")).isEqualTo("Li");
    assertThatThrownBy(() -> door.nameOf(null)).isInstanceOf(Rejected.class);
  }

  @Test
  void a_service_whose_reviewers_can_not_be_read_does_not_start() {
    assertThatThrownBy(() -> started(folder.resolve("nowhere.tsv")))
        .hasMessageContaining("starloom.review.reviewers")
        .hasMessageContaining("nowhere.tsv");
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("reviewers.tsv"), text);
  }

  private ReviewerDoor started(Path file) {
    var door =
        new ReviewerDoor(
            vertx, new Reviews(1, Optional.empty(), Optional.empty(), Optional.of(file)));
    door.onStart(null);
    return door;
  }
}
