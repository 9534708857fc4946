package dev.starloom.render.wan.graph.decode;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.starloom.render.wan.tensor.Tensor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Decodes tile after tile and puts the picture together as the reference does: each tile is faded
 * over the already faded tile above it, then over the one left of it, and cropped to the stride. No
 * frame is whole before the last row of tiles, so the video lies outside the heap until then; on
 * the heap are the edges of one row of tiles and what the decoder gives at once.
 */
record TiledDecoder(VaeDecoder decoder, Tiling tiling) implements VaeDecoder {
  @Override
  public void decode(Tensor latents, FrameTaker taker, OrtSession.RunOptions options)
      throws OrtException {
    ClipMemory video = ClipMemory.of(latents, tiling.scale());
    Deque<List<Tensor>> above = new ArrayDeque<>();
    for (int y = 0; y < latents.side(3); y += tiling.latentStride()) {
      List<Tensor> left = List.of();
      for (int x = 0; x < latents.side(4); x += tiling.latentStride()) {
        List<Tensor> upper = y == 0 ? List.of() : above.remove();
        var tile = new Tile(tiling, video, y * tiling.scale(), x * tiling.scale(), upper, left);
        FrameTaker heard =
            portion -> {
              tile.take(portion);
              taker.alive();
            };
        decoder.decode(cut(latents, y, x), heard, options);
        above.add(tile.bottom());
        left = tile.right();
      }
    }
    video.giveTo(taker);
  }

  private Tensor cut(Tensor latents, int y, int x) {
    int rows = Math.min(tiling.latentTile(), latents.side(3) - y);
    int columns = Math.min(tiling.latentTile(), latents.side(4) - x);
    return new VideoCut(0, latents.side(2), y, rows, x, columns).of(latents);
  }

  @Override
  public void close() throws OrtException {
    decoder.close();
  }
}
