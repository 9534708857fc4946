package dev.starloom.safety.frame;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;

/** Turns packed RGB bytes into the numbers a model wants, in the order it wants them. */
final class PixelScale {
  private final ClassifierConfig.Input input;
  private final float[][] values = new float[3][256];

  PixelScale(ClassifierConfig.Input input) {
    this.input = input;
    for (int channel = 0; channel < 3; channel++) {
      for (int b = 0; b < 256; b++) {
        double centred = b * input.scale() - input.mean().get(channel);
        values[channel][b] = (float) (centred / input.std().get(channel));
      }
    }
  }

  /** A direct buffer, which the runtime takes without copying, ready to be read. */
  FloatBuffer apply(List<byte[]> frames) {
    int floats = frames.size() * input.size().rgbBytes();
    FloatBuffer out =
        ByteBuffer.allocateDirect(floats * Float.BYTES)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
    for (byte[] frame : frames) {
      if (input.layout() == ClassifierConfig.Layout.NHWC) {
        interleaved(frame, out);
      } else {
        planar(frame, out);
      }
    }
    return out.flip();
  }

  private void interleaved(byte[] frame, FloatBuffer out) {
    for (int i = 0; i < frame.length; i++) {
      out.put(values[i % 3][frame[i] & 0xFF]);
    }
  }

  private void planar(byte[] frame, FloatBuffer out) {
    for (int channel = 0; channel < 3; channel++) {
      for (int i = channel; i < frame.length; i += 3) {
        out.put(values[channel][frame[i] & 0xFF]);
      }
    }
  }
}
