package dev.starloom.render.wan;

import dev.starloom.contracts.story.RenderSpec;
import java.util.function.IntConsumer;

/**
 * Tells steps and frames as one growing number of frames: denoising takes nine tenths of the time.
 */
final class WanProgress {
  private static final double DENOISING = 0.9;

  private final int frames;
  private final IntConsumer listener;

  WanProgress(RenderSpec spec, IntConsumer listener) {
    frames = spec.frames();
    this.listener = listener;
  }

  void step(int done, int total) {
    listener.accept((int) (frames * DENOISING * done / total));
  }

  /**
   * @param done frames of the film
   */
  void frames(int done) {
    listener.accept((int) Math.round(frames * DENOISING + (1 - DENOISING) * done));
  }
}
