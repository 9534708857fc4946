package dev.starloom.safety.frame;

import static org.assertj.core.api.Assertions.assertThat;

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
  void a_value_is_scaled_then_centred_then_divided() {
    var input =
        new Input("x", 2, 1, Layout.NHWC, 0.1, List.of(1.0, 0.0, 0.0), List.of(2.0, 1.0, 1.0));

    assertThat(new PixelScale(input).apply(List.of(TWO_PIXELS)).get(3)).isEqualTo(12f);
  }

  private static float[] apply(Layout layout) {
    var input = new Input("x", 2, 1, layout, 1, List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0));
    FloatBuffer numbers = new PixelScale(input).apply(List.of(TWO_PIXELS));
    float[] out = new float[numbers.remaining()];
    numbers.get(out);
    return out;
  }
}
