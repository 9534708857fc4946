package dev.starloom.render.wan.need;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the memory table needs to know of a model.
 *
 * @param textBytes weights of the text encoder
 * @param expertBytes weights of the larger expert
 * @param decoderBytes weights of the decoder
 * @param width of the experts, 5120 for the 14 billion parameter model
 * @param decoderBase channels of the decoder at full size, 96
 * @param half whether the experts compute in 16 bits
 * @param decoder how the decoder works
 */
public record ModelSize(
    long textBytes,
    long expertBytes,
    long decoderBytes,
    int width,
    int decoderBase,
    boolean half,
    DecoderForm decoder) {

  /** Bytes of weights of all sets of parts, two experts among them; 0 is the empty set. */
  Set<Long> sums() {
    var sums = new HashSet<Long>();
    for (int experts = 0; experts <= 2; experts++) {
      long bytes = experts * expertBytes;
      sums.addAll(
          List.of(
              bytes, bytes + textBytes, bytes + decoderBytes, bytes + textBytes + decoderBytes));
    }
    return sums;
  }
}
