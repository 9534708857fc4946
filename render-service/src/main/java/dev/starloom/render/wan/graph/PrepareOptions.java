package dev.starloom.render.wan.graph;

import dev.starloom.render.wan.weights.Precision;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a model is prepared.
 *
 * @param cache where converted weights are kept; made when first needed
 * @param experts the type of the experts' products
 * @param text the type of the text encoder's products: fp32 or bf16, umT5 overflows fp16
 * @param loras a folder of LoRAs to merge into the experts
 */
public record PrepareOptions(
    Path cache, Precision experts, Precision text, Optional<Path> loras, VaeForm vae) {
  public PrepareOptions {
    if (text == Precision.FP16) {
      throw new IllegalArgumentException("the text encoder overflows in fp16: use fp32 or bf16");
    }
  }

  /** Everything in fp32, nothing merged, the video decoded in chunks. */
  public static PrepareOptions exact(Path cache) {
    return new PrepareOptions(
        cache, Precision.FP32, Precision.FP32, Optional.empty(), VaeForm.CHUNKS);
  }
}
