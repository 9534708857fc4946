package dev.starloom.render.wan.graph;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.RunOptions;
import dev.starloom.render.wan.graph.decode.VaeDecoder;
import dev.starloom.render.wan.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Decodes videos whole, one after another. */
final class Clips {
  private Clips() {}

  /** Latents [B, C, T, h, w] as frames [B, 3, F, H, W]. */
  static Tensor decode(VaeDecoder decoder, Tensor latents) throws OrtException {
    List<Tensor> clips = new ArrayList<>();
    int each = latents.data().length / latents.side(0);
    for (int b = 0; b < latents.side(0); b++) {
      long[] shape = latents.shape().clone();
      shape[0] = 1;
      float[] data = Arrays.copyOfRange(latents.data(), b * each, (b + 1) * each);
      clips.add(decodeOne(decoder, new Tensor(data, shape)));
    }
    return joined(clips, 0);
  }

  private static Tensor decodeOne(VaeDecoder decoder, Tensor latents) throws OrtException {
    List<Tensor> chunks = new ArrayList<>();
    try (var options = new RunOptions()) {
      decoder.decode(latents, chunks::add, options);
    }
    return joined(chunks, 2);
  }

  static Tensor joined(List<Tensor> parts, int axis) {
    long[] shape = parts.get(0).shape().clone();
    shape[axis] = parts.stream().mapToLong(part -> part.side(axis)).sum();
    float[] data = new float[Tensor.size(shape)];
    int outer = Tensor.size(Arrays.copyOf(shape, axis));
    int at = 0;
    for (int o = 0; o < outer; o++) {
      for (Tensor part : parts) {
        int run = part.data().length / outer;
        System.arraycopy(part.data(), o * run, data, at, run);
        at += run;
      }
    }
    return new Tensor(data, shape);
  }
}
