package dev.starloom.render.planetarium.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.render.planetarium.frame.Frame;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class VeilTest {
  private static final int TOP = 10;
  private static final int BOTTOM = 71;
  // pixels between nodes in a picture of 90 rows
  private static final int STEP_X = 7;
  private static final int STEP_Y = 5;

  @Test
  void light_is_straight_between_nodes() {
    Frame frame = Airs.even();
    Veil veil = veil(frame);
    for (int row = 0; row < veil.rows(); row++) {
      for (int column = 0; column < veil.columns(); column++) {
        int k = veil.index(column, row);
        veil.nodes()[k] = 0.001f * column * STEP_X + 0.002f * row * STEP_Y;
        veil.nodes()[k + 2] = 0.003f * column * STEP_X;
      }
    }
    veil.draw();
    for (int y = TOP; y < BOTTOM; y++) {
      for (int x = 0; x < Airs.WIDTH; x++) {
        double keep = 1 - 0.001 * x - 0.002 * (y - TOP);
        double green = Airs.LIGHT * keep + 0.003 * x;
        assertThat((double) Airs.at(frame, x, y, 0)).isCloseTo(Airs.LIGHT * keep, within(1e-5));
        assertThat((double) Airs.at(frame, x, y, 1)).isCloseTo(green, within(1e-5));
      }
    }
  }

  @Test
  void a_lone_node_shines_as_far_as_its_neighbours() {
    Frame frame = Airs.even();
    Veil veil = veil(frame);
    veil.nodes()[veil.index(8, 6) + 1] = 1;
    veil.draw();
    int x = 8 * STEP_X;
    int y = TOP + 6 * STEP_Y;
    assertThat(Airs.at(frame, x, y, 0)).isEqualTo(Airs.LIGHT + 1);
    assertThat(Airs.at(frame, x, y - STEP_Y + 1, 0)).isGreaterThan(Airs.LIGHT);
    assertThat(Airs.at(frame, x, y + STEP_Y - 1, 0)).isGreaterThan(Airs.LIGHT);
    assertThat(Airs.at(frame, x, y + STEP_Y, 0)).isEqualTo(Airs.LIGHT);
  }

  @Test
  void nothing_outside_its_rows_is_touched() {
    Frame frame = Airs.even();
    Veil veil = veil(frame);
    Arrays.fill(veil.nodes(), 0.3f);
    veil.draw();
    assertThat(Airs.at(frame, 3, TOP - 1, 0)).isEqualTo(Airs.LIGHT);
    assertThat(Airs.at(frame, 3, BOTTOM, 0)).isEqualTo(Airs.LIGHT);
    assertThat(Airs.at(frame, 3, BOTTOM - 1, 0)).isNotEqualTo(Airs.LIGHT);
  }

  private static Veil veil(Frame frame) {
    return new Veil(frame, STEP_X / frame.px(1), STEP_Y / frame.px(1), TOP, BOTTOM);
  }
}
