package dev.starloom.enrich.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.enrich.Requests;
import dev.starloom.enrich.storyboard.Director;
import dev.starloom.platform.failure.TransientFailure;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryboardsTest {
  private static final Storyboard BOARD = Director.bundled().direct(Requests.of("A fox."));
  private static final ArtifactRef REQUEST =
      new ArtifactRef("b", "request.json", 1, "0".repeat(64), "application/json");

  private final List<ArtifactRef> directed = new ArrayList<>();
  private final List<Storyboard> stored = new ArrayList<>();
  private int outages;
  private final Storyboards storyboards = new Storyboards(this::direct, this::store);

  private Storyboard direct(ArtifactRef request) {
    directed.add(request);
    return BOARD;
  }

  private ArtifactRef store(String key, Storyboard board) {
    if (outages-- > 0) {
      throw new TransientFailure("away", null);
    }
    stored.add(board);
    return REQUEST;
  }

  @Test
  void a_storyboard_that_could_not_be_stored_is_not_made_again() {
    outages = 2;
    for (int attempt = 0; attempt < 2; attempt++) {
      assertThatThrownBy(() -> storyboards.write("board.json", REQUEST))
          .isInstanceOf(TransientFailure.class);
    }

    storyboards.write("board.json", REQUEST);

    assertThat(directed).hasSize(1);
    assertThat(stored).containsExactly(BOARD);
  }

  @Test
  void a_storyboard_that_is_stored_is_not_kept() {
    storyboards.write("board.json", REQUEST);
    storyboards.write("board.json", REQUEST);

    assertThat(directed).hasSize(2);
  }

  @Test
  void of_many_that_could_not_be_stored_the_oldest_is_let_go() {
    outages = 17;
    for (int i = 0; i < 17; i++) {
      var request = new ArtifactRef("b", "r" + i, 1, "0".repeat(64), "application/json");
      assertThatThrownBy(() -> storyboards.write("board.json", request))
          .isInstanceOf(TransientFailure.class);
    }

    storyboards.write(
        "board.json", new ArtifactRef("b", "r0", 1, "0".repeat(64), "application/json"));

    assertThat(directed).hasSize(18);
  }
}
