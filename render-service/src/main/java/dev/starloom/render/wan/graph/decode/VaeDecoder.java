package dev.starloom.render.wan.graph.decode;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.starloom.render.wan.graph.VaeGraphs;
import dev.starloom.render.wan.tensor.Tensor;

/** Turns latents into frames. Used by one thread at a time. */
public interface VaeDecoder extends AutoCloseable {
  /** Makes fresh options for a session; they are closed when the session is open. */
  @FunctionalInterface
  interface Options {
    OrtSession.SessionOptions make() throws OrtException;
  }

  /**
   * Decodes de-normalised latents [1, C, T, h, w], giving frames away as early as it can. What is
   * not given away yet lies outside the Java heap.
   *
   * @param options by which another thread may end the call
   */
  void decode(Tensor latents, FrameTaker taker, OrtSession.RunOptions options) throws OrtException;

  @Override
  void close() throws OrtException;

  /** Loads a decoder. */
  static VaeDecoder open(VaeGraphs graphs, OrtEnvironment environment, Options options)
      throws OrtException {
    return graphs instanceof VaeGraphs.Chunks chunks
        ? ChunkDecoder.open(chunks, environment, options)
        : WholeDecoder.open((VaeGraphs.Whole) graphs, environment, options);
  }

  /** The same in tiles, which need less memory; blended where they overlap. */
  static VaeDecoder tiled(VaeDecoder decoder, Tiling tiling) {
    return new TiledDecoder(decoder, tiling);
  }
}
