package dev.starloom.safety.frame;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;

/** Turns packed RGB bytes into the numbers a model wants, in the order it wants them. */
final class PixelScale {
  private static final int COLOURS = 3;

  private final ClassifierConfig.Input input;
  private final int[] source;
  private final float[][] values = new float[COLOURS][256];

  PixelScale(ClassifierConfig.Input input) {
    this.input = input;
    this.source =
        input.channels() == ClassifierConfig.Channels.RGB
            ? new int[] {0, 1, 2}
            : new int[] {2, 1, 0};
    for (int channel = 0; channel < COLOURS; channel++) {
      for (int b = 0; b < 256; b++) {
        double centred = b * input.scale() - input.mean().get(channel);
        values[channel][b] = (float) (centred / input.std().get(channel));
      }
    }
  }

  /** A direct buffer, which the runtime takes without copying, with room for some frames. */
  FloatBuffer room(int frames) {
    return ByteBuffer.allocateDirect(frames * input.form().size().rgbBytes() * Float.BYTES)
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }

  /** Fills a {@link #room} from its beginning; it is ready to be read then. */
  void fill(FloatBuffer room, List<byte[]> frames) {
    room.clear();
    float[] numbers = new float[input.form().size().rgbBytes()];
    boolean interleaved = input.layout() == ClassifierConfig.Layout.NHWC;
    int step = interleaved ? COLOURS : 1;
    int plane = interleaved ? 1 : numbers.length / COLOURS;
    for (byte[] frame : frames) {
      for (int channel = 0; channel < COLOURS; channel++) {
        spread(frame, source[channel], values[channel], numbers, channel * plane, step);
      }
      room.put(numbers);
    }
    room.flip();
  }

  /** One colour of a frame to its places among the numbers. */
  private static void spread(
      byte[] frame, int from, float[] value, float[] numbers, int to, int step) {
    for (int i = from, o = to; i < frame.length; i += COLOURS, o += step) {
      numbers[o] = value[frame[i] & 0xFF];
    }
  }
}
