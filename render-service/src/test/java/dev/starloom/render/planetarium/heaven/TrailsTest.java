package dev.starloom.render.planetarium.heaven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.sky.Camera;
import dev.starloom.sky.Rotation;
import dev.starloom.sky.Star;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrailsTest {
  private static final double TURN = 30;
  private static final Camera UP = new Camera(0, 70, 90, 320, 180);

  /** The sky turns about the zenith, so every star keeps its altitude. */
  private static Rotation horizon(double time) {
    return Rotation.aboutZ(TURN * time);
  }

  private static Frame drawn(Star star) {
    Frame frame = Views.frame(UP, horizon(1), 0);
    new Trails(List.of(star), SkyLight.DARK, TrailsTest::horizon, TURN).draw(frame);
    return frame;
  }

  @Test
  void a_trail_is_the_arc_that_the_star_went() {
    Frame frame = drawn(Views.star(20, 60, 1, 0.5));
    double worst = 0;
    for (int i = 0; i < 320 * 180; i++) {
      if (frame.light()[3 * i + 1] > 0.05) {
        double altitude = UP.direction(i % 320 + 0.5, i / 320 + 0.5).latitude();
        worst = Math.max(worst, Math.abs(altitude - 60) * Math.toRadians(UP.scale()));
      }
    }
    assertThat(Views.sum(frame, 1)).isGreaterThan(10);
    assertThat(worst).isLessThan(3);
  }

  @Test
  void a_trail_has_the_colour_of_its_star() {
    Frame red = drawn(Views.star(20, 60, 1, 1.6));
    Frame blue = drawn(Views.star(20, 60, 1, -0.1));
    assertThat(Views.sum(red, 0)).isGreaterThan(1.3 * Views.sum(red, 2));
    assertThat(Views.sum(blue, 2)).isGreaterThan(Views.sum(blue, 0));
  }

  /** Joints where a piece is walked along rows and the next along columns must not show. */
  @Test
  void a_trail_has_no_beads() {
    Frame frame = drawn(Views.star(40, 55, 1, 0.5));
    float most = 0;
    for (int k = 1; k < frame.light().length; k += 3) {
      most = Math.max(most, frame.light()[k]);
    }
    // nowhere more light than a line of this star has in its middle
    assertThat(most).isBetween(0.6f, 1.0f);
  }

  @Test
  void as_many_stars_leave_trails_as_there_is_time_to_draw() {
    Star star = Views.star(0, 70, 1, 0.5);
    List<Star> many = java.util.Collections.nCopies(5000, star);
    Frame middle = Views.frame(UP, horizon(0.5), 0);
    assertThat(Trails.choose(many, middle, 60, 0.1, 500)).hasSize(1500);
    assertThat(Trails.choose(many, middle, 60, 90, 1500)).hasSizeBetween(50, 800);
  }
}
