package dev.starloom.postprocess.music;

import java.util.SplittableRandom;

/** A plucked string (Karplus and Strong), tuned between samples, near a guzheng or a harp. */
final class Pluck implements Instrument {
  private static final double LEVEL = 0.5;
  private static final double DECAY_SECONDS = 2.6;
  private static final double PICK_POSITION = 0.17;

  @Override
  public void play(Note note, Stereo out, SplittableRandom random) {
    // The averaging of two samples delays by half a sample
    double period = Stereo.SAMPLE_RATE / note.hertz() - 0.5;
    int whole = (int) period;
    double fraction = period - whole;
    double[] string = pick(whole + 1, note.velocity(), random);
    double loss = Math.pow(0.001, period / (DECAY_SECONDS * Stereo.SAMPLE_RATE));
    int start = Stereo.index(note.at());
    int length = Math.min(Stereo.index(DECAY_SECONDS), out.length() - start);
    double left = LEVEL * note.velocity() * Stereo.gain(note.pan(), -1);
    double right = LEVEL * note.velocity() * Stereo.gain(note.pan(), 1);
    double previous = 0;
    for (int i = 0, at = 0; i < length; i++) {
      int next = at + 1 == string.length ? 0 : at + 1;
      double sample = string[at] * fraction + string[next] * (1 - fraction);
      double damped = loss * 0.5 * (sample + previous);
      previous = sample;
      string[at] = damped;
      at = next;
      out.add(start + i, sample * release(i, length), left, right);
    }
  }

  /** A burst of noise, softer for gentle notes, without the harmonics that die at the pick. */
  private static double[] pick(int length, double velocity, SplittableRandom random) {
    double[] noise = new double[length];
    double smooth = 0.25 + 0.5 * velocity;
    double last = 0;
    for (int i = 0; i < length; i++) {
      last += smooth * (random.nextDouble() * 2 - 1 - last);
      noise[i] = last;
    }
    double[] string = new double[length];
    int lag = Math.max(1, (int) (length * PICK_POSITION));
    for (int i = 0; i < length; i++) {
      string[i] = noise[i] - noise[(i + length - lag) % length];
    }
    return string;
  }

  private static double release(int i, int length) {
    return Math.min(1, (length - i) / 4800.0);
  }
}
