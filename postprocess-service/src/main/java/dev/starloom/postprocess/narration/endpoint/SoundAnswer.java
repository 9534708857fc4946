package dev.starloom.postprocess.narration.endpoint;

import dev.starloom.postprocess.narration.NarrationUnavailable;
import dev.starloom.postprocess.narration.align.Weights;
import dev.starloom.postprocess.narration.audio.Sound;
import dev.starloom.postprocess.narration.audio.WaveReader;
import java.io.IOException;

/** Makes sound of what a server sent, and refuses what can't be the speech of a text. */
final class SoundAnswer {
  private static final double LEAST_SECONDS = 0.05;

  /** -46 dB of full scale. */
  private static final double LEAST_PEAK = 0.005;

  private static final double MOST_TIMES = 4;
  private static final double MOST_MORE_SECONDS = 10;

  private final Decoder decoder;

  SoundAnswer(Decoder decoder) {
    this.decoder = decoder;
  }

  Sound read(String language, String text, byte[] bytes) throws NarrationUnavailable {
    Sound sound = decoded(bytes);
    double most = MOST_TIMES * Weights.seconds(language, text) + MOST_MORE_SECONDS;
    if (sound.seconds() < LEAST_SECONDS) {
      throw refused("sent no sound", null);
    }
    if (sound.peak() < LEAST_PEAK) {
      throw refused("sent silence", null);
    }
    if (sound.seconds() > most) {
      throw refused("spoke far too long", null);
    }
    return sound;
  }

  private Sound decoded(byte[] bytes) throws NarrationUnavailable {
    try {
      if (WaveReader.isWave(bytes)) {
        return WaveReader.read(bytes);
      }
      String format = Decoder.format(bytes);
      if (format != null) {
        return decoder.decode(format, bytes);
      }
    } catch (IOException e) {
      throw refused("sent sound that can't be read", e);
    }
    throw refused(bytes.length == 0 ? "sent nothing" : "sent no sound", null);
  }

  private static NarrationUnavailable refused(String reason, IOException cause) {
    return new NarrationUnavailable("the speech endpoint " + reason, cause);
  }
}
