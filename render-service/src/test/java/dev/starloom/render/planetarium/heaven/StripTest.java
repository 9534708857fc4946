package dev.starloom.render.planetarium.heaven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.render.planetarium.frame.Frame;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StripTest {
  private static final int WIDE = 100;
  private static final int HIGH = 8;
  private final Frame frame = Views.north(40, 60, 0);
  private final Strip strip = new Strip(320, WIDE, HIGH);

  private float at(int x, int y) {
    return frame.light()[3 * (y * 320 + x) + 1];
  }

  private static float[] corners(float... green) {
    float[] corners = new float[3 * green.length];
    for (int i = 0; i < green.length; i++) {
      corners[3 * i + 1] = green[i];
    }
    return corners;
  }

  @Test
  void the_last_corner_is_at_the_right_edge_or_beyond() {
    assertThat(strip.corners()).isEqualTo(5);
    assertThat(new Strip(320, 64, HIGH).corners()).isEqualTo(6);
  }

  @Test
  void light_between_corners_is_mixed_both_ways() {
    strip.next(corners(1, 2, 3, 4, 5));
    strip.next(corners(3, 4, 5, 6, 7));
    strip.set(frame, 16);
    assertThat(at(0, 16)).isEqualTo(1);
    assertThat(at(50, 16)).isEqualTo(1.5f, within(1e-4f));
    assertThat(at(250, 20)).isEqualTo(4.5f, within(1e-4f));
  }

  @Test
  void added_light_leaves_what_was_there() {
    Arrays.fill(frame.light(), 10);
    strip.next(corners(0, 0, 1, 0, 0));
    strip.next(corners(0, 0, 1, 0, 0));
    strip.add(frame, 16, 20);
    assertThat(at(150, 16)).isEqualTo(10.5f, within(1e-4f));
    assertThat(at(250, 19)).isEqualTo(10.5f, within(1e-4f));
    assertThat(at(50, 16)).isEqualTo(10);
    assertThat(at(200, 20)).isEqualTo(10);
  }

  @Test
  void where_a_row_is_dark_nothing_of_an_earlier_row_is_left() {
    strip.next(corners(1, 1, 1, 1, 1));
    strip.next(corners(1, 1, 1, 1, 1));
    strip.next(corners(1, 0, 0, 0, 0));
    strip.next(corners(0, 0, 0, 0, 1));
    strip.add(frame, 0, HIGH);
    for (int y = 0; y < HIGH; y++) {
      assertThat(at(200, y)).isZero();
    }
  }
}
