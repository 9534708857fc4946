package dev.starloom.render.wan.need;

import dev.starloom.platform.failure.PermanentFailure;

/**
 * The form of a clip that the model can make.
 *
 * @param width in pixels, a multiple of 16
 * @param height in pixels, a multiple of 16
 * @param frames one more than a multiple of 4
 */
public record ClipShape(int width, int height, int frames) {
  /** Frames a second that the model was trained with. */
  public static final int FPS = 16;

  static final int GRID = 16;
  private static final int PATCH = 16;
  private static final int CELL = 8;
  private static final String CODE = "render_spec_invalid";

  public ClipShape {
    if (width < GRID || height < GRID || width % GRID != 0 || height % GRID != 0) {
      throw new PermanentFailure(
          CODE,
          "Wan makes pictures whose sides are multiples of 16, not %dx%d; the nearest is %dx%d."
              .formatted(width, height, onGrid(width), onGrid(height)));
    }
    if (frames < 1 || frames % 4 != 1) {
      throw new PermanentFailure(
          CODE,
          "Wan makes clips of 1, 5, 9 and so on frames, not %d; the nearest is %d."
              .formatted(frames, nearestFrames(frames)));
    }
  }

  private static int onGrid(int side) {
    return Math.max(GRID, (side + GRID / 2) / GRID * GRID);
  }

  /** The nearest number of frames that the model can make; of two, the larger. */
  public static int nearestFrames(int frames) {
    return Math.max(1, Math.floorDiv(frames + 1, 4) * 4 + 1);
  }

  /** {@code [1, channels, frames, height, width]} of the latents. */
  public long[] latents(int channels) {
    return new long[] {1, channels, latentFrames(), height / CELL, width / CELL};
  }

  public int latentFrames() {
    return (frames - 1) / 4 + 1;
  }

  /** What an expert sees: one token for 2 x 2 latents. */
  public long tokens() {
    return (long) latentFrames() * (height / PATCH) * (width / PATCH);
  }

  public long pixels() {
    return (long) width * height;
  }

  @Override
  public String toString() {
    return width + "x" + height + ", " + frames + " frames";
  }
}
