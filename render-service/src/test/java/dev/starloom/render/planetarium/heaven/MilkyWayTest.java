package dev.starloom.render.planetarium.heaven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Noise;
import dev.starloom.sky.Camera;
import dev.starloom.sky.Galaxy;
import dev.starloom.sky.SkyData;
import dev.starloom.sky.Vector;
import org.junit.jupiter.api.Test;

/** In Cygnus, which stands in the middle of the picture. */
class MilkyWayTest {
  private static final MilkyWayMap MAP = new MilkyWayMap(SkyData.bundled().milkyWay());
  private static final Vector CYGNUS = Galaxy.FROM_J2000.inverse().apply(Vector.spherical(76, 0));
  private static final int BOX = 20;

  private static Frame frame(double aside) {
    var camera = new Camera(CYGNUS.longitude() + aside, CYGNUS.latitude(), 60, 320, 180);
    return Views.frame(camera, Views.UNTURNED, 0);
  }

  /** As a shot draws it whose middle looks aside. */
  private static Frame drawn(double middle) {
    Frame frame = frame(0);
    new MilkyWay(MAP, frame(middle), 0, SkyLight.DARK, new Noise(1)).draw(frame);
    return frame;
  }

  /** Mean green light of a box of the picture. */
  private static double light(Frame frame, int left, int top) {
    double sum = 0;
    for (int i = 0; i < BOX * BOX; i++) {
      sum += frame.light()[3 * ((top + i / BOX) * 320 + left + i % BOX) + 1];
    }
    return sum / (BOX * BOX);
  }

  @Test
  void it_stands_where_it_is_wherever_the_middle_of_the_shot_looks() {
    Frame one = drawn(0);
    Frame other = drawn(5);
    for (int top = 20; top < 160; top += BOX) {
      for (int left = 100; left < 220; left += BOX) {
        double light = light(one, left, top);
        double off = Math.abs(light(other, left, top) - light);
        assertThat(off).as("at %d, %d", left, top).isLessThan(0.12 * light + 0.002);
      }
    }
  }

  @Test
  void its_grains_are_a_small_part_of_its_light() {
    var chart =
        new MilkyWayChart(
            frame(0).camera(), 320, 180, Views.UNTURNED, new MilkyWayPaint(MAP, new Noise(1)));
    Frame frame = frame(0);
    new Grains(chart, 1).draw(frame, Views.UNTURNED, 1, 180);
    double all = Views.sum(drawn(0), 1);
    assertThat(Views.sum(frame, 1)).isBetween(0.001 * all, 0.1 * all);
  }
}
