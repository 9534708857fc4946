package dev.starloom.render.wan.graph.network;

import java.util.ArrayList;
import java.util.List;

/** One value that a decoder remembers, [B, channels, 2, scale*h, scale*w] for latents of h by w. */
record VaeCache(int channels, int scale) {
  /** What a decoder remembers, in the order its convolutions run in. */
  static List<VaeCache> of(VaeConfig config) {
    List<VaeCache> caches = new ArrayList<>();
    caches.add(new VaeCache(config.latent(), 1));
    for (int i = 0; i < 4; i++) {
      caches.add(new VaeCache(config.channels(0), 1));
    }
    for (int i = 0; i < config.levels(); i++) {
      int scale = 1 << i;
      caches.add(new VaeCache(config.entering(i), scale));
      for (int j = 1; j < 2 * (config.resBlocks() + 1); j++) {
        caches.add(new VaeCache(config.channels(i), scale));
      }
      if (!config.last(i) && config.doublings().get(i)) {
        caches.add(new VaeCache(config.channels(i), scale));
      }
    }
    caches.add(new VaeCache(config.channels(config.levels() - 1), 1 << config.levels() - 1));
    return caches;
  }

  /** The dimensions for a graph whose latents are "h" by "w"; free where they are scaled. */
  String[] dims() {
    String suffix = scale == 1 ? "" : Integer.toString(scale);
    return new String[] {
      "batch",
      Integer.toString(channels),
      Integer.toString(FrameMemory.FRAMES),
      "h" + suffix,
      "w" + suffix
    };
  }
}
