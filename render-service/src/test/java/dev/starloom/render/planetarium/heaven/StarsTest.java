package dev.starloom.render.planetarium.heaven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.sky.Star;
import dev.starloom.sky.Vector;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StarsTest {
  private static Frame drawn(Frame frame, Star star) {
    new Stars(List.of(star), List.of(), SkyLight.DARK, frame, 180).draw(frame);
    return frame;
  }

  private static Frame drawn(Star star) {
    return drawn(Views.north(40, 60, 0), star);
  }

  @ParameterizedTest
  @CsvSource({"0,40,5", "-20.3,31.7,-1", "17.77,48.05,2.5", "3.21,52.4,0", "-9.99,29.3,6"})
  void a_star_is_drawn_where_it_stands(double azimuth, double altitude, double magnitude) {
    Frame frame = drawn(Views.star(azimuth, altitude, magnitude, 0.5));
    Vector place = Vector.spherical(azimuth, altitude);
    double[] middle = Views.middle(frame);
    assertThat(middle[0]).isEqualTo(frame.camera().x(place), within(0.05));
    assertThat(middle[1]).isEqualTo(frame.camera().y(place), within(0.05));
  }

  @Test
  void a_star_between_pixels_has_as_much_light_as_one_on_a_pixel() {
    double[] sums =
        IntStream.range(0, 16)
            .mapToDouble(i -> Views.sum(drawn(Views.star(i * 0.013, 40 + i * 0.017, 4.5, 0.5)), 1))
            .toArray();
    assertThat(DoubleStream.of(sums).max().orElseThrow())
        .isLessThan(1.01 * DoubleStream.of(sums).min().orElseThrow());
  }

  @Test
  void the_colour_follows_the_colour_index() {
    double[] redness =
        DoubleStream.of(-0.2, 0.2, 0.6, 1.0, 1.6)
            .map(index -> redness(Views.star(0, 40, 2, index)))
            .toArray();
    assertThat(redness).isSorted().doesNotHaveDuplicates();
  }

  private static double redness(Star star) {
    Frame frame = drawn(star);
    return Views.sum(frame, 0) / Views.sum(frame, 2);
  }

  @Test
  void the_brighter_star_has_more_light() {
    double[] light =
        DoubleStream.iterate(6.5, m -> m >= -1.5, m -> m - 0.5)
            .map(magnitude -> Views.sum(drawn(Views.star(0, 40, magnitude, 0.5)), 1))
            .toArray();
    assertThat(light).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void a_low_star_is_dimmer_and_redder_than_a_high_one() {
    Frame low = drawn(Views.north(20, 60, 0), Views.star(0, 6, 2, 0.5));
    Frame high = drawn(Views.north(60, 60, 0), Views.star(0, 60, 2, 0.5));
    assertThat(Views.sum(low, 1)).isLessThan(0.5 * Views.sum(high, 1));
    assertThat(Views.sum(low, 0) / Views.sum(low, 2))
        .isGreaterThan(1.3 * Views.sum(high, 0) / Views.sum(high, 2));
  }

  @Test
  void nothing_below_the_horizon_is_drawn() {
    Frame frame = drawn(Views.open(10, 60), Views.star(0, -0.5, -1, 0.5));
    assertThat(frame.light()).containsOnly(0f);
  }

  @Test
  void a_star_twinkles_and_a_planet_does_not() {
    Star light = Views.star(0, 15, 1, 0.5);
    assertThat(flicker(List.of(light), List.of())).isGreaterThan(0.05);
    assertThat(flicker(List.of(), List.of(light))).isZero();
  }

  private static double flicker(List<Star> stars, List<Star> planets) {
    double[] sums =
        IntStream.range(0, 24)
            .mapToDouble(
                i -> {
                  Frame frame = Views.north(20, 60, i / 12.0);
                  new Stars(stars, planets, SkyLight.DARK, frame, 180).draw(frame);
                  return Views.sum(frame, 1);
                })
            .toArray();
    double most = DoubleStream.of(sums).max().orElseThrow();
    return (most - DoubleStream.of(sums).min().orElseThrow()) / most;
  }

  @Test
  void faint_stars_are_not_seen_in_twilight() {
    var dusk = new SkyLight(Vector.spherical(180, -7), null, 0);
    Frame frame = Views.north(40, 60, 0);
    new Stars(List.of(Views.star(0, 40, 4.5, 0.5)), List.of(), dusk, frame, 180).draw(frame);
    assertThat(frame.light()).containsOnly(0f);
  }

  @Test
  void a_bright_star_beside_the_picture_shines_into_it() {
    Frame frame = Views.north(40, 60, 0);
    double edge = frame.camera().direction(-6, 90).longitude();
    double height = frame.camera().direction(-6, 90).latitude();
    assertThat(Views.sum(drawn(frame, Views.star(edge, height, -1, 0.5)), 1)).isPositive();
  }

  /** The core is cut, but where nobody can tell: a hundredth of its light is left out at most. */
  @Test
  void a_faint_star_has_all_of_its_core() {
    float[] faint = {0.03f, 0.03f, 0.03f};
    Frame frame = Views.north(40, 60, 0);
    new Splat(frame).draw(100.5, 90.5, faint, 1, 1);
    float[] light = frame.light();
    float beside = light[3 * (90 * 320 + 98) + 1];
    assertThat(light[3 * (90 * 320 + 100) + 1]).isEqualTo(light[3 * (91 * 320 + 101) + 1]);
    assertThat(beside).isZero();
    assertThat(light[3 * (90 * 320 + 99) + 1]).isPositive().isLessThan(0.004f);
  }
}
