package dev.starloom.render.wan.need;

/**
 * What a clip takes of the Java process, beside the devices. Solvers keep the latents of the steps
 * before; frames pass through the heap a portion at a time, and where none is whole before the end
 * they lie outside it. The engine around networks that only return numbers, without the service,
 * made 81 frames of 1280x720 in a heap of 256 MiB in portions (192 were too few) and of 512 MiB in
 * tiles of 256 pixels; this says 397 and 503 for them.
 *
 * @param heap bytes, the service's own among them: what {@code -Xmx} must give
 * @param outside bytes: what {@code -XX:MaxDirectMemorySize} must give
 */
public record HeapNeed(long heap, long outside) {
  private static final long SERVICE = 128L << 20;
  private static final int CHANNELS = 16;
  private static final int COLOURS = 3;

  /** Latents, predictions, what solvers remember, and their sums. */
  private static final int LATENTS = 10;

  /** Frames that are decoded at once, and those before them that are still garbage. */
  private static final int PORTION = 8;

  /** A tile overlaps the next by this part of its side. */
  private static final int OVERLAP = 4;

  /**
   * @param tile side of the decoder's tiles in pixels; 0 for none
   * @param whole whether one call of the decoder makes all frames, as on a card
   */
  public static HeapNeed of(ClipShape clip, int tile, boolean whole) {
    long latents = Float.BYTES * product(clip.latents(CHANNELS));
    long frame = COLOURS * Float.BYTES * clip.pixels();
    long edges = 0;
    if (tile > 0) {
      long overlap = tile / OVERLAP;
      long pixels = overlap * (clip.width() + 2L * tile);
      edges = COLOURS * Float.BYTES * clip.frames() * pixels;
    }
    long all = tile > 0 || whole ? frame * clip.frames() : 0;
    return new HeapNeed(
        SERVICE + LATENTS * latents + PORTION * frame + edges, all + LATENTS * latents);
  }

  private static long product(long[] sides) {
    long product = 1;
    for (long side : sides) {
      product *= side;
    }
    return product;
  }
}
