package dev.starloom.postprocess.sound;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Voice over music and effects, at the loudness of a finished film. Runs no other program. Effects
 * alone would be raised to a roar, so a film without voice and music is silent.
 */
public final class Mix {
  /** By how much music is lower while somebody speaks, in decibels. */
  static final double MUSIC_DUCKING = 11;

  /** Below the voice even where nobody speaks, in LUFS. */
  private static final double MUSIC_LOUDNESS = Speech.LOUDNESS - 4;

  private Mix() {}

  /**
   * @return {@code sound.wav} in the folder, stereo at 48 kHz and of exactly the given length;
   *     silent where there is nothing to hear
   */
  public static Path make(Stems stems, Path folder) throws IOException {
    Path file = folder.resolve("sound.wav");
    Master.write(mixed(stems), file);
    return file;
  }

  static Stereo mixed(Stems stems) {
    Stereo bus = Stereo.silence(0);
    float[] voice = stems.voice().map(Speech::polished).orElse(null);
    Ducking ducking = voice == null ? Ducking.none() : Ducking.under(voice);
    bus = stems.music().map(music -> bed(music, ducking)).orElse(bus);
    bus = ofLength(bus, stems.seconds());
    if (voice != null || stems.music().isPresent()) {
      stems.effects().addTo(bus, ducking);
    }
    if (voice != null) {
      Room.add(voice, bus);
    }
    return bus;
  }

  private static Stereo bed(Stereo music, Ducking ducking) {
    double loudness = LoudnessMeter.of(music);
    if (loudness > LoudnessMeter.SILENCE) {
      double level = Math.pow(10, (MUSIC_LOUDNESS - loudness) / 20);
      for (int i = 0; i < music.length(); i++) {
        double gain = level * ducking.gain(i, MUSIC_DUCKING);
        music.left()[i] *= (float) gain;
        music.right()[i] *= (float) gain;
      }
    }
    return music;
  }

  private static Stereo ofLength(Stereo sound, double seconds) {
    int length = Stereo.index(seconds);
    return sound.length() == length
        ? sound
        : new Stereo(Arrays.copyOf(sound.left(), length), Arrays.copyOf(sound.right(), length));
  }
}
