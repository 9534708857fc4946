package dev.starloom.postprocess.narration.audio;

/**
 * Mono sound.
 *
 * @param samples -1 to 1
 */
public record Sound(float[] samples, int sampleRate) {
  public Sound {
    if (sampleRate <= 0) {
      throw new IllegalArgumentException("a rate is positive: " + sampleRate);
    }
  }

  public double seconds() {
    return (double) samples.length / sampleRate;
  }

  /** The largest absolute sample. */
  public double peak() {
    float peak = 0;
    for (float sample : samples) {
      peak = Math.max(peak, Math.abs(sample));
    }
    return peak;
  }
}
