package dev.starloom.render.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PrecessionTest {

  /** Meeus, example 21.b: theta Persei, proper motion applied, for 2028 November 13.19. */
  @Test
  void theta_persei_moves_as_in_the_textbook() {
    Instant at = Instant.parse("2028-11-13T04:33:36Z");
    Vector moved = Precession.fromJ2000(at).apply(Vector.spherical(41.054063, 49.227750));
    assertThat(moved.longitude()).isEqualTo(41.547214, within(1e-5));
    assertThat(moved.latitude()).isEqualTo(49.348483, within(1e-5));
  }
}
