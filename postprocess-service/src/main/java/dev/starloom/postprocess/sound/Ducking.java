package dev.starloom.postprocess.sound;

/**
 * How far everything else steps back for a voice, over time. As the whole voice is known, it goes
 * down before a line begins and comes back after it; it stays down in the breath between two lines,
 * so that nothing pumps.
 */
public final class Ducking {
  private static final int FRAME = Stereo.SAMPLE_RATE / 100;

  /** Below the loudest frame of the voice by this is a pause. */
  private static final double PAUSE_DB = -34;

  private static final int ATTACK = 25;
  private static final int RELEASE = 70;

  /** Pauses up to this long stay ducked. */
  private static final int BREATH = 120;

  private final float[] depth;

  private Ducking(float[] depth) {
    this.depth = depth;
  }

  /** Of a voice at the mix's rate. */
  static Ducking under(float[] voice) {
    boolean[] spoken = joined(spoken(voice));
    float[] depth = new float[spoken.length];
    for (int i = 0, since = RELEASE; i < depth.length; i++) {
      since = spoken[i] ? 0 : Math.min(RELEASE, since + 1);
      depth[i] = 1 - (float) since / RELEASE;
    }
    for (int i = depth.length - 1, until = ATTACK; i >= 0; i--) {
      until = spoken[i] ? 0 : Math.min(ATTACK, until + 1);
      depth[i] = ease(Math.max(depth[i], 1 - (float) until / ATTACK));
    }
    return new Ducking(depth);
  }

  /** Where nobody speaks. */
  static Ducking none() {
    return new Ducking(new float[] {0});
  }

  private static boolean[] spoken(float[] voice) {
    double[] level = new double[(voice.length + FRAME - 1) / FRAME];
    double loudest = 1e-4;
    for (int i = 0; i < voice.length; i++) {
      level[i / FRAME] += voice[i] * voice[i] / FRAME;
    }
    for (double frame : level) {
      loudest = Math.max(loudest, frame);
    }
    boolean[] spoken = new boolean[level.length];
    for (int i = 0; i < level.length; i++) {
      spoken[i] = level[i] > loudest * Math.pow(10, PAUSE_DB / 10);
    }
    return spoken;
  }

  private static boolean[] joined(boolean[] spoken) {
    int last = -BREATH - 1;
    for (int i = 0; i < spoken.length; i++) {
      if (spoken[i]) {
        for (int k = last + 1; i - last <= BREATH && k < i; k++) {
          spoken[k] = true;
        }
        last = i;
      }
    }
    return spoken;
  }

  private static float ease(float x) {
    return x * x * (3 - 2 * x);
  }

  /**
   * Gain of a sample.
   *
   * @param decibels by which the sound is lower under speech, above 0
   */
  public double gain(int sample, double decibels) {
    int frame = Math.min(depth.length - 1, sample / FRAME);
    double next = depth[Math.min(depth.length - 1, frame + 1)];
    double part = (double) (sample % FRAME) / FRAME;
    double amount = depth[frame] + (next - depth[frame]) * part;
    return amount == 0 ? 1 : Math.exp(-decibels * amount * Math.log(10) / 20);
  }
}
