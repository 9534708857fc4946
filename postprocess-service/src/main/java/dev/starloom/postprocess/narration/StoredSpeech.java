package dev.starloom.postprocess.narration;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * An utterance as it is kept.
 *
 * @param pcm signed 16-bit little-endian mono samples
 * @param words in order of time
 * @param voice who speaks
 * @param note one sentence on why a better voice was not used, or null
 */
public record StoredSpeech(
    int sampleRate, byte[] pcm, List<Utterance.Word> words, String voice, String note) {
  private static final float FULL_SCALE = Short.MAX_VALUE;

  public StoredSpeech {
    words = List.copyOf(words);
  }

  /** What is beyond full scale is clipped. */
  public static StoredSpeech of(Utterance speech) {
    var pcm =
        ByteBuffer.allocate(speech.samples().length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (float sample : speech.samples()) {
      pcm.putShort((short) Math.round(Math.max(-1, Math.min(1, sample)) * FULL_SCALE));
    }
    return new StoredSpeech(
        speech.sampleRate(), pcm.array(), speech.words(), speech.voice(), speech.note());
  }

  public Utterance utterance() {
    var shorts = ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
    float[] samples = new float[shorts.remaining()];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = shorts.get(i) / FULL_SCALE;
    }
    return new Utterance(samples, sampleRate, words, voice, note);
  }
}
