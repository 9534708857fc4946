package dev.starloom.render.planetarium.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.render.planetarium.frame.Frame;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LandTest {
  private static final float WHITE = 0.9f;
  private static final double HORIZON = 0.8 * Night.HEIGHT;

  @Test
  void a_lone_cell_is_shown_where_it_is() {
    LandTexture texture = texture(2);
    texture.over(200, 20, WHITE, WHITE, WHITE, 1);
    Frame frame = drawn(texture, Wind.NONE);
    int x = (int) (Night.WIDTH / 2.0 + texture.u(200) * Night.HEIGHT);
    int y = (int) (HORIZON + texture.v(20) * Night.HEIGHT);
    assertThat(brightest(frame)).isEqualTo(y * Night.WIDTH + x);
  }

  @Test
  void two_far_cells_of_a_row_are_both_shown() {
    LandTexture texture = texture(2);
    texture.over(110, 20, WHITE, WHITE, WHITE, 1);
    texture.over(250, 20, WHITE, WHITE, WHITE, 1);
    assertThat(bright(drawn(texture, Wind.NONE))).isEqualTo(2);
  }

  @Test
  void what_the_wind_bends_out_of_its_columns_is_still_shown() {
    LandTexture texture = texture(2);
    texture.over(180, 0, WHITE, WHITE, WHITE, 1);
    var wind = new Wind(LandTexture.BOTTOM, LandTexture.TOP, 0.3);
    double most = 0;
    for (double seconds = 0; seconds < 9; seconds += 0.5) {
      Frame frame = Night.frame(seconds);
      land(texture, wind).draw(frame);
      assertThat(bright(frame)).isPositive();
      most = Math.max(most, Math.abs(wind.at(texture.u(180), seconds)) * texture.unit());
    }
    assertThat(most).isGreaterThan(6);
  }

  @Test
  void the_edge_of_a_texture_goes_on_beyond_it() {
    LandTexture texture = texture(0.4);
    for (int x = 0; x < texture.width(); x++) {
      texture.over(x, 20, WHITE, WHITE, WHITE, 1);
    }
    assertThat(bright(drawn(texture, Wind.NONE))).isEqualTo(Night.WIDTH);
  }

  @Test
  void the_foot_of_a_texture_goes_on_to_the_foot_of_a_picture_that_looks_farther_down() {
    LandTexture texture = texture(2);
    for (int x = 0; x < texture.width(); x++) {
      texture.over(x, texture.height() - 1, WHITE, WHITE, WHITE, 1);
    }
    Frame night = Night.frame(1);
    var high = new Frame.Ground(night.ground().x(), 0.4 * Night.HEIGHT, Night.HEIGHT);
    Frame frame = Night.frame(1, high);
    land(texture, Wind.NONE).draw(frame);
    int last = Night.HEIGHT * Night.WIDTH * 3 - 3;
    assertThat(frame.light()[last]).isCloseTo(WHITE, within(0.01f));
  }

  private static LandTexture texture(double half) {
    return new LandTexture(half, Night.HEIGHT);
  }

  private static Frame drawn(LandTexture texture, Wind wind) {
    Frame frame = Night.frame(1);
    land(texture, wind).draw(frame);
    return frame;
  }

  private static Land land(LandTexture texture, Wind wind) {
    return new Land(texture, Glow.NONE, wind, LandTexture.BOTTOM);
  }

  private static int brightest(Frame frame) {
    int best = 0;
    for (int i = 0; i < frame.light().length / 3; i++) {
      best = frame.light()[3 * i] > frame.light()[3 * best] ? i : best;
    }
    return best;
  }

  /** How many columns of the picture have something bright. */
  private static long bright(Frame frame) {
    float[] light = frame.light();
    return IntStream.range(0, light.length / 3)
        .filter(i -> light[3 * i] > 0.3f * WHITE)
        .map(i -> i % Night.WIDTH)
        .distinct()
        .count();
  }
}
