package dev.starloom.enrich.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.story.Finish;
import dev.starloom.contracts.story.StoryRequest;
import org.junit.jupiter.api.Test;

class FinishingTest {
  @Test
  void a_film_of_free_length_has_cards() {
    assertThat(Finishing.of(request(null, null)).cards()).isTrue();
  }

  @Test
  void a_film_of_a_wished_length_is_not_made_longer_by_cards() {
    assertThat(Finishing.of(request(8.0, null)).cards()).isFalse();
  }

  @Test
  void what_was_asked_for_stays() {
    var asked =
        new Finish(true, false, "1080p", "blended", false, true, "en", true, "ab".repeat(32), true);

    assertThat(Finishing.of(request(8.0, asked))).isEqualTo(asked);
  }

  private static StoryRequest request(Double seconds, Finish finish) {
    return new StoryRequest(
        "七夕", seconds, null, 1L, null, null, 24, true, true, null, null, null, null, null, null,
        null, finish);
  }
}
