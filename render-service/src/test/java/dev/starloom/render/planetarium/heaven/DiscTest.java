package dev.starloom.render.planetarium.heaven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.sky.MoonPhase;
import dev.starloom.sky.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscTest {
  private static final Vector PLACE = Vector.spherical(0, 40);

  private static Frame drawn(double phaseAngle, Vector sun) {
    Frame frame = Views.north(40, 8, 0);
    double share = (1 + Math.cos(Math.toRadians(phaseAngle))) / 2;
    new Disc(PLACE, sun, new MoonPhase(phaseAngle, share, 0)).draw(frame);
    return frame;
  }

  private static double area(Frame frame, double light) {
    double area = 0;
    for (int k = 1; k < frame.light().length; k += 3) {
      area += frame.light()[k] > light ? 1 : 0;
    }
    return area;
  }

  @ParameterizedTest
  @ValueSource(doubles = {30, 60, 90, 120, 150})
  void the_lit_side_faces_the_sun(double phaseAngle) {
    Vector sun = Vector.spherical(60, -15);
    Frame frame = drawn(phaseAngle, sun);
    double[] middle = Views.middle(frame);
    double right = frame.camera().x(sun) - frame.camera().x(PLACE);
    double down = frame.camera().y(sun) - frame.camera().y(PLACE);
    double dx = middle[0] - frame.camera().x(PLACE);
    double dy = middle[1] - frame.camera().y(PLACE);
    assertThat(dx * right + dy * down)
        .isGreaterThan(0.8 * Math.hypot(dx, dy) * Math.hypot(right, down));
  }

  @Test
  void a_full_moon_has_its_true_size() {
    double radius = Math.toRadians(0.26) * Views.north(40, 8, 0).camera().scale();
    assertThat(area(drawn(0, Vector.spherical(180, -40)), 1.0))
        .isEqualTo(Math.PI * radius * radius, within(0.1 * Math.PI * radius * radius));
  }

  @Test
  void a_half_moon_is_half_a_disc() {
    Vector sun = Vector.spherical(90, 0);
    assertThat(area(drawn(90, sun), 1.0)).isCloseTo(area(drawn(0, sun), 1.0) / 2, within(25.0));
  }
}
