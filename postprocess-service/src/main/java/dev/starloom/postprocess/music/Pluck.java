package dev.starloom.postprocess.music;

import dev.starloom.postprocess.sound.Stereo;
import java.util.SplittableRandom;

/** A plucked string (Karplus and Strong), tuned between samples, near a guzheng or a harp. */
final class Pluck implements Instrument {
  private static final double LEVEL = 0.17;
  private static final double DECAY_SECONDS = 3.2;

  /** Samples until the finger has left the string; without it every tone begins with a click. */
  private static final double ATTACK = 144;

  private static final double PICK_POSITION = 0.17;

  /** Weight of the previous sample in the loop, which is also the loop filter's delay. */
  private static final double SOFTENING = 0.3;

  @Override
  public void play(Note note, Stereo out, SplittableRandom random) {
    double period = Stereo.SAMPLE_RATE / note.hertz() - SOFTENING;
    int whole = (int) (period - 0.3);
    // An all-pass delays by the part of a sample that is left, without taking highs away
    double delay = period - whole;
    double tuning = (1 - delay) / (1 + delay);
    double[] string = pick(whole, note.velocity(), random);
    double loss = Math.pow(0.001, period / (DECAY_SECONDS * Stereo.SAMPLE_RATE));
    int start = Stereo.index(note.at());
    double ring = DECAY_SECONDS * Math.min(1, note.seconds());
    int length = Math.min(Stereo.index(ring), out.length() - start);
    double left = LEVEL * note.velocity() * Stereo.gain(note.pan(), -1);
    double right = LEVEL * note.velocity() * Stereo.gain(note.pan(), 1);
    double lastString = 0;
    double lastSoft = 0;
    double tuned = 0;
    for (int i = 0, at = 0; i < length; i++) {
      double sample = string[at];
      double soft = loss * ((1 - SOFTENING) * sample + SOFTENING * lastString);
      tuned = tuning * (soft - tuned) + lastSoft;
      lastString = sample;
      lastSoft = soft;
      string[at] = tuned;
      at = at + 1 == string.length ? 0 : at + 1;
      out.add(start + i, sample * envelope(i, length), left, right);
    }
  }

  /** A burst of noise, softer for gentle notes, without the harmonics that die at the pick. */
  private static double[] pick(int length, double velocity, SplittableRandom random) {
    double[] noise = new double[length];
    double smooth = 0.07 + 0.22 * velocity;
    double last = 0;
    for (int i = 0; i < length; i++) {
      last += smooth * (random.nextDouble() * 2 - 1 - last);
      noise[i] = last;
    }
    double[] string = new double[length];
    double energy = 0;
    int lag = Math.max(1, (int) (length * PICK_POSITION));
    for (int i = 0; i < length; i++) {
      string[i] = noise[i] - noise[(i + length - lag) % length];
      energy += string[i] * string[i];
    }
    double gain = 1 / Math.sqrt(energy / length + 1e-12);
    for (int i = 0; i < length; i++) {
      string[i] *= gain;
    }
    return string;
  }

  private static double envelope(int i, int length) {
    return i < ATTACK ? i / ATTACK : Math.min(1, (length - i) / 4800.0);
  }
}
