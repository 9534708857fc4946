package dev.starloom.prompt.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviewConfigTest {
  @Test
  void an_audience_may_need_more_persons_than_the_others() {
    var config = new Reviews(1, Optional.of(2), Optional.empty());

    assertThat(config.needed("children")).isEqualTo(2);
    assertThat(config.needed("general")).isEqualTo(1);
    assertThat(config.needed("internal")).isEqualTo(1);
  }

  @Test
  void an_audience_of_which_nothing_is_said_needs_as_many_as_all() {
    var config = new Reviews(2, Optional.empty(), Optional.empty());

    assertThat(config.needed("children")).isEqualTo(2);
    assertThat(config.needed("general")).isEqualTo(2);
  }
}
