package dev.starloom.render.wan.need;

/**
 * What the memory table needs to know of a model.
 *
 * @param textBytes weights of the text encoder
 * @param expertBytes weights of the larger expert
 * @param decoderBytes weights of the decoder
 * @param width of the experts, 5120 for the 14 billion parameter model
 * @param decoderBase channels of the decoder at full size, 96
 * @param half whether the experts compute in 16 bits
 */
public record ModelSize(
    long textBytes,
    long expertBytes,
    long decoderBytes,
    int width,
    int decoderBase,
    boolean half) {}
