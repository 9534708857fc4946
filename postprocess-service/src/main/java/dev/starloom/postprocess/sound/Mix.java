package dev.starloom.postprocess.sound;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Voice over music and effects, at the loudness of a finished film. Runs no other program. Effects
 * alone would be raised to a roar, so a film without voice and music is silent.
 */
public final class Mix {
  /** The narrator alone. */
  public static final String SPEECH = "stem-speech.wav";

  /** Music and the sounds of the scenes. */
  public static final String BACKGROUND = "stem-background.wav";

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
    Stereo bus = mixed(stems);
    Master.of(bus).write(bus, file);
    return file;
  }

  /**
   * As {@link #make}, and beside it {@link #SPEECH} and {@link #BACKGROUND}, which together are the
   * same sound: lowered, raised and limited alike.
   */
  public static Path makeApart(Stems stems, Path folder) throws IOException {
    Path file = folder.resolve("sound.wav");
    Optional<float[]> voice = stems.voice().map(Speech::polished);
    Stereo bus = background(stems, voice);
    Stereo background = new Stereo(bus.left().clone(), bus.right().clone());
    voice.ifPresent(said -> Room.add(said, bus));
    Master master = Master.of(bus);
    master.write(bus, file);
    master.write(background, folder.resolve(BACKGROUND));
    for (int i = 0; i < bus.length(); i++) {
      bus.left()[i] -= background.left()[i];
      bus.right()[i] -= background.right()[i];
    }
    master.write(bus, folder.resolve(SPEECH));
    return file;
  }

  static Stereo mixed(Stems stems) {
    Optional<float[]> voice = stems.voice().map(Speech::polished);
    Stereo bus = background(stems, voice);
    voice.ifPresent(said -> Room.add(said, bus));
    return bus;
  }

  /** Music and effects, low where somebody speaks. */
  private static Stereo background(Stems stems, Optional<float[]> voice) {
    Ducking ducking = voice.map(Ducking::under).orElseGet(Ducking::none);
    Stereo music = stems.music().map(all -> bed(all, ducking)).orElse(Stereo.silence(0));
    Stereo bus = ofLength(music, stems.seconds());
    if (voice.isPresent() || stems.music().isPresent()) {
      stems.effects().addTo(bus, ducking);
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
