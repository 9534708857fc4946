package dev.starloom.render.wan.graph.decode;

import dev.starloom.render.wan.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/** Takes chunks of a video and puts them together. */
final class Chunks implements FrameTaker {
  private final List<Tensor> chunks = new ArrayList<>();

  @Override
  public void take(Tensor frames) {
    chunks.add(frames);
  }

  /** All frames [1, C, T, H, W]. */
  Tensor together() {
    Tensor any = chunks.get(0);
    int frames = chunks.stream().mapToInt(chunk -> chunk.side(2)).sum();
    int picture = any.side(3) * any.side(4);
    float[] data = new float[Tensor.size(any.side(1), frames, any.side(3), any.side(4))];
    int at = 0;
    for (Tensor chunk : chunks) {
      int count = chunk.side(2) * picture;
      for (int channel = 0; channel < any.side(1); channel++) {
        int to = channel * frames * picture + at;
        System.arraycopy(chunk.data(), channel * count, data, to, count);
      }
      at += count;
    }
    return new Tensor(data, 1, any.side(1), frames, any.side(3), any.side(4));
  }
}
