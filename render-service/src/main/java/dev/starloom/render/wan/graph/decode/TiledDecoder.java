package dev.starloom.render.wan.graph.decode;

import ai.onnxruntime.OrtException;
import dev.starloom.render.wan.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * Decodes tile after tile and puts the picture together as the reference does: each tile is faded
 * over the already faded tile above it, then over the one left of it, and cropped to the stride.
 * One row of tiles is kept besides the video.
 */
record TiledDecoder(VaeDecoder decoder, Tiling tiling) implements VaeDecoder {
  @Override
  public void decode(Tensor latents, FrameTaker taker) throws OrtException {
    Tensor video = null;
    List<Tensor> above = List.of();
    for (int y = 0; y < latents.side(3); y += tiling.latentStride()) {
      List<Tensor> row = new ArrayList<>();
      for (int x = 0; x < latents.side(4); x += tiling.latentStride()) {
        Tensor tile = tile(latents, y, x);
        if (!above.isEmpty()) {
          Seam.below(above.get(row.size()), tile, tiling.overlap());
        }
        if (!row.isEmpty()) {
          Seam.rightOf(row.get(row.size() - 1), tile, tiling.overlap());
        }
        row.add(tile);
        video = video == null ? empty(latents, tile) : video;
        place(tile, video, y * tiling.scale(), x * tiling.scale());
      }
      above = row;
    }
    taker.take(video);
  }

  private Tensor tile(Tensor latents, int y, int x) throws OrtException {
    int rows = Math.min(tiling.latentTile(), latents.side(3) - y);
    int columns = Math.min(tiling.latentTile(), latents.side(4) - x);
    Chunks chunks = new Chunks();
    decoder.decode(new LatentCut(0, latents.side(2), y, rows, x, columns).of(latents), chunks);
    return chunks.together();
  }

  private Tensor empty(Tensor latents, Tensor tile) {
    int height = latents.side(3) * tiling.scale();
    int width = latents.side(4) * tiling.scale();
    float[] data = new float[Tensor.size(tile.side(1), tile.side(2), height, width)];
    return new Tensor(data, 1, tile.side(1), tile.side(2), height, width);
  }

  private void place(Tensor tile, Tensor video, int y, int x) {
    int rows = Math.min(tiling.stride(), tile.side(3));
    int columns = Math.min(tiling.stride(), tile.side(4));
    for (int plane = 0; plane < tile.side(1) * tile.side(2); plane++) {
      for (int row = 0; row < rows; row++) {
        int from = (plane * tile.side(3) + row) * tile.side(4);
        int to = (plane * video.side(3) + y + row) * video.side(4) + x;
        System.arraycopy(tile.data(), from, video.data(), to, columns);
      }
    }
  }

  @Override
  public void close() throws OrtException {
    decoder.close();
  }
}
