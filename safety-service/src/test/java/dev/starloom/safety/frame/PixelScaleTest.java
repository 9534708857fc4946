package dev.starloom.safety.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.safety.frame.ClassifierConfig.Channels;
import dev.starloom.safety.frame.ClassifierConfig.Input;
import dev.starloom.safety.frame.ClassifierConfig.Layout;
import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class PixelScaleTest {
  private static final byte[] TWO_PIXELS = {10, 20, 30, (byte) 250, 50, 60};

  @Test
  void nhwc_keeps_the_channels_of_a_pixel_together() {
    assertThat(apply(Layout.NHWC)).containsExactly(10, 20, 30, 250, 50, 60);
  }

  @Test
  void nchw_puts_each_channel_into_its_own_plane() {
    assertThat(apply(Layout.NCHW)).containsExactly(10, 250, 20, 50, 30, 60);
  }

  @Test
  void a_model_that_wants_blue_first_gets_it_first() {
    assertThat(apply(input(Layout.NHWC, Channels.BGR, 1.0, null, null)))
        .containsExactly(30, 20, 10, 60, 50, 250);
    assertThat(apply(input(Layout.NCHW, Channels.BGR, 1.0, null, null)))
        .containsExactly(30, 60, 20, 50, 10, 250);
  }

  @Test
  void mean_and_std_are_in_the_order_of_the_channels() {
    var means = List.of(30.0, 20.0, 10.0);

    assertThat(apply(input(Layout.NHWC, Channels.BGR, 1.0, means, null))).startsWith(0, 0, 0);
  }

  @Test
  void a_room_that_was_used_for_more_frames_gives_no_old_ones() {
    var scale = new PixelScale(input(Layout.NHWC, Channels.RGB, 1.0, null, null));
    FloatBuffer room = scale.room(2);
    scale.fill(room, List.of(TWO_PIXELS, TWO_PIXELS));

    scale.fill(room, List.of(TWO_PIXELS));

    assertThat(room.remaining()).isEqualTo(6);
  }

  @Test
  void a_value_is_scaled_then_centred_then_divided() {
    var input =
        input(Layout.NHWC, Channels.RGB, 0.1, List.of(1.0, 0.0, 0.0), List.of(2.0, 1.0, 1.0));

    assertThat(apply(input)[3]).isEqualTo(12f);
  }

  private static float[] apply(Layout layout) {
    return apply(input(layout, Channels.RGB, 1.0, null, null));
  }

  private static Input input(
      Layout layout, Channels channels, double scale, List<Double> mean, List<Double> std) {
    return new Input("x", 2, 1, layout, channels, Resize.STRETCH, scale, mean, std);
  }

  private static float[] apply(Input input) {
    var pixels = new PixelScale(input);
    FloatBuffer numbers = pixels.room(1);
    pixels.fill(numbers, List.of(TWO_PIXELS));
    float[] out = new float[numbers.remaining()];
    numbers.get(out);
    return out;
  }
}
