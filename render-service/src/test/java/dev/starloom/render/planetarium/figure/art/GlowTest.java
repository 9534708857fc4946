package dev.starloom.render.planetarium.figure.art;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GlowTest {
  private static final int WIDTH = 61;
  private static final int HEIGHT = 45;
  private static final int X = 37;
  private static final int Y = 22;
  private static final int FAR = 20;
  private static final Glow DOT = dot();

  @Test
  void no_rectangle_around_light_is_dark() {
    var random = new SplittableRandom(3);
    for (int i = 0; i < 500; i++) {
      float left = X - (float) random.nextDouble(60);
      float top = Y - (float) random.nextDouble(60);
      float right = X + (float) random.nextDouble(60);
      float bottom = Y + (float) random.nextDouble(60);
      assertThat(DOT.lit(left, top, right, bottom)).isTrue();
    }
  }

  @Test
  void a_rectangle_far_from_light_is_dark() {
    assertThat(DOT.lit(0, 0, X - FAR, HEIGHT)).isFalse();
    assertThat(DOT.lit(X + FAR, 0, WIDTH, HEIGHT)).isFalse();
    assertThat(DOT.lit(0, 0, WIDTH, Y - FAR)).isFalse();
    assertThat(DOT.lit(0, Y + FAR, WIDTH, HEIGHT)).isFalse();
  }

  @Test
  void a_rectangle_outside_the_drawing_is_dark() {
    assertThat(DOT.lit(-900, -900, -1, 900)).isFalse();
    assertThat(DOT.lit(WIDTH + 9, -900, 900, 900)).isFalse();
  }

  private static Glow dot() {
    float[] light = new float[2 * WIDTH * HEIGHT];
    light[2 * (Y * WIDTH + X)] = 0.5f;
    return new Glow(new Raster(0, 0, 1, WIDTH, HEIGHT), light);
  }
}
