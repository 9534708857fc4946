package dev.starloom.render.wan.need;

/**
 * How much memory a device needs for a clip; parts of the model follow one another, so the largest
 * stage decides. Weights are exact. What the experts add is taken from what the model's own program
 * was published to need at its peak on one card (41.3 GB at 832x480, 59.8 GB at 1280x720, 81
 * frames, 16 bits): 80 bytes a token and channel. What the decoder adds is computed: the frames
 * that its convolutions remember, twice, and six layers of four frames.
 *
 * @param text bytes while the prompt is read
 * @param denoise bytes while an expert works
 * @param decode bytes while the pictures are made
 */
public record MemoryNeed(long text, long denoise, long decode) {
  private static final long TOKEN_BYTES = 80;

  /** Values that the convolutions remember: a pixel and base channel, of the real model. */
  private static final double REMEMBERED = 24.6;

  private static final double DECODER_BYTES = REMEMBERED * Float.BYTES * 2 + 6 * 4 * Float.BYTES;
  private static final long TEXT_WORK = 1L << 29;

  /**
   * @param tilePixels side of a tile of the decoder; 0 decodes whole pictures
   */
  public static MemoryNeed of(ModelSize model, ClipShape clip, int tilePixels) {
    long token = TOKEN_BYTES * (model.half() ? 1 : 2) * model.width();
    long tile = (long) tilePixels * tilePixels;
    long pixels = tilePixels == 0 ? clip.pixels() : Math.min(clip.pixels(), tile);
    return new MemoryNeed(
        model.textBytes() + Math.min(TEXT_WORK, model.textBytes()),
        model.expertBytes() + clip.tokens() * token,
        model.decoderBytes() + (long) (pixels * DECODER_BYTES * model.decoderBase()));
  }

  /** Of the stage that needs most. */
  public long peak() {
    return Math.max(text, Math.max(denoise, decode));
  }

  /** In words, the stages apart. */
  @Override
  public String toString() {
    return "%s (%s for the text, %s for denoising, %s for decoding)"
        .formatted(
            Gigabytes.of(peak()), Gigabytes.of(text), Gigabytes.of(denoise), Gigabytes.of(decode));
  }
}
