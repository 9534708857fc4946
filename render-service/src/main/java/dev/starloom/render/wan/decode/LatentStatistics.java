package dev.starloom.render.wan.decode;

import dev.starloom.render.wan.tensor.Tensor;
import java.util.List;

/**
 * The experts work on latents of mean 0 and deviation 1; the decoder wants them as the encoder made
 * them.
 *
 * @param mean of each channel
 * @param deviation of each channel, not its inverse
 */
public record LatentStatistics(List<Float> mean, List<Float> deviation) {
  public LatentStatistics {
    mean = List.copyOf(mean);
    deviation = List.copyOf(deviation);
    if (mean.isEmpty() || mean.size() != deviation.size()) {
      throw new IllegalArgumentException(
          mean.size() + " means do not go with " + deviation.size() + " deviations");
    }
  }

  public int channels() {
    return mean.size();
  }

  /**
   * {@code z * deviation + mean}.
   *
   * @param latents {@code [1, channels, frames, height, width]}; not changed
   */
  public Tensor restored(Tensor latents) {
    if (latents.side(0) != 1 || latents.side(1) != mean.size()) {
      throw new IllegalArgumentException(latents + " has not 1 x " + mean.size() + " channels");
    }
    float[] from = latents.data();
    var to = new float[from.length];
    int plane = from.length / mean.size();
    for (int channel = 0; channel < mean.size(); channel++) {
      float scale = deviation.get(channel);
      float offset = mean.get(channel);
      for (int i = channel * plane; i < (channel + 1) * plane; i++) {
        to[i] = from[i] * scale + offset;
      }
    }
    return new Tensor(to, latents.shape());
  }
}
