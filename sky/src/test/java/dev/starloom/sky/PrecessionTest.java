package dev.starloom.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecessionTest {

  /** Meeus, example 21.b: theta Persei, proper motion applied, for 2028 November 13.19. */
  @Test
  void theta_persei_moves_as_in_the_textbook() {
    Instant at = Instant.parse("2028-11-13T04:33:36Z");
    Vector moved = Precession.fromJ2000(at).apply(Vector.spherical(41.054063, 49.227750));
    assertThat(moved.longitude()).isEqualTo(41.547214, within(3e-5));
    assertThat(moved.latitude()).isEqualTo(49.348483, within(3e-5));
  }

  /**
   * Vondrák, Capitaine and Wallace 2011, valid for 200 millennia, as computed by ERFA's ltpb: where
   * today's pole is on the sky of the date.
   */
  @ParameterizedTest
  @CsvSource({
    "1000-01-01T12:00:00Z, 0.0964180, -0.0107832, 0.9952825",
    "3000-01-01T12:00:00Z, -0.0959941, -0.0108361, 0.9953229"
  })
  void the_far_past_and_future_agree_with_the_long_term_model(
      Instant at, double x, double y, double z) {
    Vector pole = Precession.fromJ2000(at).apply(new Vector(0, 0, 1));
    assertThat(pole.separation(new Vector(x, y, z).unit())).isLessThan(1 / 3600.0);
  }
}
