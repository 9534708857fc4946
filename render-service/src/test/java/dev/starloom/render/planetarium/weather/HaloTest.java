package dev.starloom.render.planetarium.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.render.planetarium.frame.Frame;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class HaloTest {
  private static final double X = 70;
  private static final double Y = 40;

  @Test
  void its_light_does_not_depend_on_where_between_pixels_it_lies() {
    double whole = Airs.sum(halo(X, Y, Airs.HEIGHT - 1));
    for (double off = 0.1; off < 4; off += 0.7) {
      assertThat(Airs.sum(halo(X + off, Y - off, Airs.HEIGHT - 1)))
          .isCloseTo(whole, Percentage.withPercentage(3));
    }
  }

  @Test
  void it_falls_off_evenly_to_all_sides() {
    Frame frame = halo(X, Y, Airs.HEIGHT - 1);
    float right = Airs.at(frame, (int) X + 3, (int) Y, 2);
    assertThat(right).isBetween(Airs.LIGHT + 0.05f, Airs.LIGHT + 0.9f);
    assertThat(Airs.at(frame, (int) X - 3, (int) Y, 2)).isCloseTo(right, within(1e-4f));
    assertThat(Airs.at(frame, (int) X, (int) Y + 3, 2)).isCloseTo(right, within(1e-4f));
  }

  @Test
  void it_lies_where_its_point_is_and_not_at_a_node() {
    Frame frame = Airs.even();
    var halo = new Halo(new double[] {X, X + 9}, new double[] {Y, Y + 9}, 0.5);
    halo.shine(X + 1.2, Y, 1);
    halo.draw(frame, Airs.HEIGHT - 1, 1, 1, 1);
    double moment = 0;
    for (int x = 0; x < Airs.WIDTH; x++) {
      moment += (x - X) * (Airs.at(frame, x, (int) Y, 0) - Airs.LIGHT);
    }
    double sum = 0;
    for (int x = 0; x < Airs.WIDTH; x++) {
      sum += Airs.at(frame, x, (int) Y, 0) - Airs.LIGHT;
    }
    assertThat(moment / sum).isCloseTo(1.2, within(0.3));
  }

  @Test
  void it_stays_above_the_land() {
    Frame frame = halo(X, Y, (int) Y + 1);
    assertThat(Airs.at(frame, (int) X, (int) Y + 1, 2)).isGreaterThan(Airs.LIGHT);
    assertThat(Airs.at(frame, (int) X, (int) Y + 2, 2)).isEqualTo(Airs.LIGHT);
  }

  @Test
  void one_at_the_edge_of_the_picture_is_cut_off() {
    assertThat(Airs.sum(halo(0, 0, Airs.HEIGHT - 1))).isPositive();
    assertThat(Airs.sum(halo(Airs.WIDTH + 2, Airs.HEIGHT + 2, Airs.HEIGHT - 1))).isPositive();
  }

  private static Frame halo(double x, double y, int lowest) {
    Frame frame = Airs.even();
    var halo = new Halo(new double[] {x, x + 3}, new double[] {y, y + 3}, 0.5);
    halo.shine(x, y, 1);
    halo.draw(frame, lowest, 1, 1, 1);
    return frame;
  }
}
