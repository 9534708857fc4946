package dev.starloom.render.wan.graph.decode;

import java.util.Optional;

/**
 * How a picture is cut into tiles.
 *
 * @param tile side of a tile in picture pixels
 * @param stride pixels from a tile to the next
 * @param scale picture pixels of a latent pixel
 */
public record Tiling(int tile, int stride, int scale) {
  /** The reference's own. */
  public static final Tiling USUAL = new Tiling(256, 192, 8);

  private static final int STRIDE_PARTS = 4;

  public Tiling {
    if (scale < 1 || stride < scale || tile < stride || tile % scale != 0 || stride % scale != 0) {
      throw new IllegalArgumentException(
          "tiles of " + tile + " every " + stride + " pixels, " + scale + " of them a latent");
    }
  }

  /**
   * Tiles of a chosen side; a tile overlaps the next by a quarter, as in the reference.
   *
   * @param side in picture pixels; 0 for none
   * @throws IllegalArgumentException for a side that can't be cut so
   */
  public static Optional<Tiling> ofSide(int side) {
    if (side < 0 || side % (STRIDE_PARTS * USUAL.scale()) != 0) {
      throw new IllegalArgumentException(
          "starloom.render.wan.tile is 0 or a positive multiple of 32, not " + side);
    }
    return side == 0
        ? Optional.empty()
        : Optional.of(new Tiling(side, side - side / STRIDE_PARTS, USUAL.scale()));
  }

  int latentTile() {
    return tile / scale;
  }

  int latentStride() {
    return stride / scale;
  }

  int overlap() {
    return tile - stride;
  }
}
