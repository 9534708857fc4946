package dev.starloom.render.wan.graph.decode;

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

  public Tiling {
    if (scale < 1 || stride < scale || tile < stride || tile % scale != 0 || stride % scale != 0) {
      throw new IllegalArgumentException(
          "tiles of " + tile + " every " + stride + " pixels, " + scale + " of them a latent");
    }
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
