package dev.starloom.render.wan.graph.decode;

import dev.starloom.render.wan.tensor.Tensor;

/**
 * Fades a tile [1, C, T, H, W] in over the end of its neighbour: at pixel i of n, i/n of the tile
 * and the rest of the neighbour. The tile is changed.
 */
final class Seam {
  private Seam() {}

  static void below(Tensor above, Tensor tile, int overlap) {
    int extent = Math.min(overlap, Math.min(above.side(3), tile.side(3)));
    for (int plane = 0; plane < tile.side(1) * tile.side(2); plane++) {
      for (int y = 0; y < extent; y++) {
        int from = (plane * above.side(3) + above.side(3) - extent + y) * above.side(4);
        int to = (plane * tile.side(3) + y) * tile.side(4);
        float share = (float) y / extent;
        for (int x = 0; x < tile.side(4); x++) {
          fade(above, from + x, tile, to + x, share);
        }
      }
    }
  }

  static void rightOf(Tensor left, Tensor tile, int overlap) {
    int extent = Math.min(overlap, Math.min(left.side(4), tile.side(4)));
    int rows = tile.side(1) * tile.side(2) * tile.side(3);
    for (int row = 0; row < rows; row++) {
      int from = row * left.side(4) + left.side(4) - extent;
      for (int x = 0; x < extent; x++) {
        fade(left, from + x, tile, row * tile.side(4) + x, (float) x / extent);
      }
    }
  }

  private static void fade(Tensor old, int from, Tensor tile, int to, float share) {
    tile.data()[to] = old.data()[from] * (1 - share) + tile.data()[to] * share;
  }
}
