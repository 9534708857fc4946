package dev.starloom.postprocess.sound;

import java.util.function.IntToDoubleFunction;

/** Sound whose content is known, and what is in a sound. */
final class Tones {
  private Tones() {}

  static float[] samples(double seconds, int rate, IntToDoubleFunction sound) {
    float[] samples = new float[(int) Math.round(seconds * rate)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) sound.applyAsDouble(i);
    }
    return samples;
  }

  static double sine(double hertz, int i, int rate) {
    return Math.sin(2 * Math.PI * hertz * i / rate);
  }

  /** Amplitude of a tone in a part of 48 kHz samples. */
  static double amplitude(float[] samples, double hertz, double from, double seconds) {
    double real = 0;
    double imaginary = 0;
    int start = Stereo.index(from);
    int length = Stereo.index(seconds);
    for (int i = 0; i < length; i++) {
      double angle = 2 * Math.PI * hertz * i / Stereo.SAMPLE_RATE;
      real += samples[start + i] * Math.cos(angle);
      imaginary += samples[start + i] * Math.sin(angle);
    }
    return Math.hypot(real, imaginary) / length * 2;
  }
}
