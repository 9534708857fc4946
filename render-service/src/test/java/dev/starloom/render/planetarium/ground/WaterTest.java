package dev.starloom.render.planetarium.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Rgb;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaterTest {
  private static final Rgb DEEP = new Rgb(0.002f, 0.004f, 0.008f);
  private static final int HORIZON = (int) (0.8 * Night.HEIGHT);

  @ParameterizedTest
  @ValueSource(ints = {30, 80, 121})
  void the_reflection_of_a_bright_star_moves_with_it(int column) {
    Frame frame = Night.frame(1);
    star(frame, column);
    water(true, List.of()).draw(frame);
    assertThat(centre(frame, Night.drawn(List.of(water(true, List.of())), 1)))
        .isCloseTo(column + 0.5, within(1.5));
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 110})
  void the_path_of_the_moon_lies_below_it(int column) {
    Frame frame = Night.frame(1);
    Glint moon = at -> new Glint.Beam(column, 0.2, new Rgb(0.8f, 0.8f, 0.8f));
    water(false, List.of(moon)).draw(frame);
    assertThat(centre(frame, Night.drawn(List.of(water(false, List.of())), 1)))
        .isCloseTo(column, within(4.0));
  }

  @Test
  void a_brighter_sky_makes_brighter_water() {
    Frame bright = Night.frame(1);
    for (int k = 0; k < HORIZON * Night.WIDTH * 3; k++) {
      bright.light()[k] *= 3;
    }
    water(false, List.of()).draw(bright);
    double plain = Night.below(Night.drawn(List.of(water(false, List.of())), 1), 2);
    assertThat(Night.below(bright.light(), 2)).isGreaterThan(1.8 * plain);
  }

  private static Water water(boolean calm, List<Glint> glints) {
    var manner = new Water.Manner(0, 4, 0.34, 0, 1);
    return new Water(Seas.of(5, calm, false), DEEP, Night.STEADY, glints, manner);
  }

  private static void star(Frame frame, int column) {
    int k = ((HORIZON - 8) * Night.WIDTH + column) * 3;
    frame.add(k, 9, 9, 9);
  }

  /** Mean column of what the water shows more than it would otherwise. */
  private static double centre(Frame with, float[] without) {
    double sum = 0;
    double weighted = 0;
    for (int y = HORIZON + 1; y < Night.HEIGHT; y++) {
      for (int x = 0; x < Night.WIDTH; x++) {
        int k = (y * Night.WIDTH + x) * 3;
        double more = with.light()[k] - without[k];
        sum += more;
        weighted += more * (x + 0.5);
      }
    }
    assertThat(sum).isGreaterThan(0.05);
    return weighted / sum;
  }
}
