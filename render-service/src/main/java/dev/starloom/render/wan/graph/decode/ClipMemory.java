package dev.starloom.render.wan.graph.decode;

import dev.starloom.render.wan.tensor.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * The frames of a clip [1, 3, T, H, W] outside the Java heap, where 81 frames of 720p take 0.9 GB.
 * A clip has at most 2 GB.
 */
final class ClipMemory {
  private static final int COLOURS = 3;
  private static final int FRAMES_OF_LATENT = 4;

  private final FloatBuffer values;
  private final int frames;
  private final int height;
  private final int width;

  private ClipMemory(FloatBuffer values, int frames, int height, int width) {
    this.values = values;
    this.frames = frames;
    this.height = height;
    this.width = width;
  }

  /**
   * Room for what the decoder makes of latents.
   *
   * @param scale picture pixels of a latent pixel
   * @throws OutOfMemoryError if the machine has no room
   */
  static ClipMemory of(Tensor latents, int scale) {
    int frames = FRAMES_OF_LATENT * (latents.side(2) - 1) + 1;
    int height = scale * latents.side(3);
    int width = scale * latents.side(4);
    int bytes = Math.multiplyExact(Tensor.size(COLOURS, frames, height, width), Float.BYTES);
    var values = ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder()).asFloatBuffer();
    return new ClipMemory(values, frames, height, width);
  }

  FloatBuffer values() {
    return values;
  }

  long[] shape() {
    return new long[] {1, COLOURS, frames, height, width};
  }

  /**
   * Copies the upper left corner of pictures to a place in frames of this clip.
   *
   * @param pictures [1, 3, count, h, w]
   * @param frame where the first of them goes
   */
  void put(Tensor pictures, int rows, int columns, int frame, int y, int x) {
    int count = pictures.side(2);
    for (int plane = 0; plane < COLOURS * count; plane++) {
      int to = (plane / count * frames + frame + plane % count) * height + y;
      for (int row = 0; row < rows; row++) {
        int from = (plane * pictures.side(3) + row) * pictures.side(4);
        values.put((to + row) * width + x, pictures.data(), from, columns);
      }
    }
  }

  /** Gives the frames away, one at a time. */
  void giveTo(FrameTaker taker) {
    int plane = height * width;
    for (int frame = 0; frame < frames; frame++) {
      var picture = new float[COLOURS * plane];
      for (int colour = 0; colour < COLOURS; colour++) {
        values.get((colour * frames + frame) * plane, picture, colour * plane, plane);
      }
      taker.take(new Tensor(picture, 1, COLOURS, 1, height, width));
    }
  }
}
