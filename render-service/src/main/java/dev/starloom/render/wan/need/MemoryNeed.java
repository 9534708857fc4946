package dev.starloom.render.wan.need;

/**
 * How much memory the parts of a model need for a clip. Weights are exact. What the experts add is
 * taken from what the model's own program was published to need at its peak on one card (41.3 GB at
 * 832x480, 59.8 GB at 1280x720, 81 frames, 16 bits): 80 bytes a token and channel. What the decoder
 * adds is computed: six layers of the frames that it works on, and the frames that its convolutions
 * remember, twice; a loop gathers the finished pictures as well, twice while it ends.
 */
public record MemoryNeed(PartNeed text, PartNeed expert, PartNeed decoder) {
  private static final long TOKEN_BYTES = 80;

  /** Values that the convolutions remember: a pixel and base channel, of the real model. */
  private static final double REMEMBERED = 24.6;

  private static final int LAYERS = 6;
  private static final int CHUNK = 4;
  private static final int TWICE = 2;
  private static final int COLOURS = 3;
  private static final long TEXT_WORK = 1L << 29;

  /**
   * @param tilePixels side of a tile of the decoder; 0 decodes whole pictures
   */
  public static MemoryNeed of(ModelSize model, ClipShape clip, int tilePixels) {
    long token = TOKEN_BYTES * (model.half() ? 1 : 2) * model.width();
    return new MemoryNeed(
        new PartNeed(model.textBytes(), Math.min(TEXT_WORK, model.textBytes())),
        new PartNeed(model.expertBytes(), clip.tokens() * token),
        new PartNeed(model.decoderBytes(), decoding(model, clip, tilePixels)));
  }

  private static long decoding(ModelSize model, ClipShape clip, int tilePixels) {
    long tile = (long) tilePixels * tilePixels;
    long pixels = tilePixels == 0 ? clip.pixels() : Math.min(clip.pixels(), tile);
    int frames = model.decoder() == DecoderForm.WHOLE_CLIP ? clip.frames() : CHUNK;
    double remembered = model.decoder() == DecoderForm.WHOLE_CLIP ? 0 : REMEMBERED * TWICE;
    double values = pixels * model.decoderBase() * (LAYERS * frames + remembered);
    double gathered =
        model.decoder() == DecoderForm.LOOP ? (double) pixels * clip.frames() * COLOURS * TWICE : 0;
    return (long) ((values + gathered) * Float.BYTES);
  }

  PartNeed of(PartKind kind) {
    return switch (kind) {
      case TEXT -> text;
      case EXPERT -> expert;
      case DECODER -> decoder;
    };
  }

  /** In words, the parts apart. */
  @Override
  public String toString() {
    return "%s for the text, %s for denoising, %s for decoding"
        .formatted(
            Gigabytes.of(text.total()),
            Gigabytes.of(expert.total()),
            Gigabytes.of(decoder.total()));
  }
}
