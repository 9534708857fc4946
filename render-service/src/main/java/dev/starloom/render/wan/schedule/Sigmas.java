package dev.starloom.render.wan.schedule;

/**
 * How the noise levels are spread. The shift of Wan, {@code S(s) = shift s / (1 + (shift - 1) s)},
 * is applied once everywhere but in {@link #EULER_TWICE}.
 */
public enum Sigmas {
  /**
   * Diffusers from 0.37 on: from 1, held a little below it, down to S(0.001), which is left out.
   */
  DIFFUSERS {
    @Override
    Schedule of(int steps, double shift) {
      double[] sigmas = shifted(spread(1, 0.001, steps + 1), steps, shift);
      if (Math.abs(sigmas[0] - 1) < 1e-6) {
        sigmas[0] -= 1e-6;
      }
      return truncated(sigmas);
    }
  },
  /** The model's own code, and diffusers up to 0.36: from 0.999 in float32 to 0. */
  WAN {
    @Override
    Schedule of(int steps, double shift) {
      return truncated(shifted(spread(0.999f, 0, steps + 1), steps, shift));
    }
  },
  /** The model's own code for DPM++: from 1 to 0. */
  WAN_FROM_ONE {
    @Override
    Schedule of(int steps, double shift) {
      return truncated(shifted(spread(1, 0, steps + 1), steps, shift));
    }
  },
  /** Diffusers' flow Euler shifts its ends when it is made and all levels when it is used. */
  EULER_TWICE {
    @Override
    Schedule of(int steps, double shift) {
      double least = (float) shift(0.001, shift);
      return fractional(shifted(spread(1, least, steps), steps, shift));
    }
  },
  /**
   * The levels that the four-step models were distilled for: 1000, 750, 500, 250 before the shift.
   */
  DISTILLED {
    @Override
    Schedule of(int steps, double shift) {
      if (steps != 4) {
        throw new IllegalArgumentException("the distilled schedule has 4 steps, not " + steps);
      }
      return fractional(shifted(spread(1, 0, steps + 1), steps, shift));
    }
  };

  private static final double TRAINING_STEPS = 1000;

  /**
   * @throws IllegalArgumentException for a number of steps that the schedule does not have
   */
  abstract Schedule of(int steps, double shift);

  private static double[] spread(double from, double to, int count) {
    var values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = count == 1 ? from : from + i * ((to - from) / (count - 1));
    }
    return values;
  }

  private static double[] shifted(double[] levels, int steps, double shift) {
    var sigmas = new double[steps];
    for (int i = 0; i < steps; i++) {
      sigmas[i] = shift(levels[i], shift);
    }
    return sigmas;
  }

  private static double shift(double level, double shift) {
    return shift * level / (1 + (shift - 1) * level);
  }

  private static Schedule truncated(double[] sigmas) {
    var timesteps = new float[sigmas.length];
    for (int i = 0; i < sigmas.length; i++) {
      timesteps[i] = (long) (sigmas[i] * TRAINING_STEPS);
    }
    return new Schedule(withZero(sigmas), timesteps);
  }

  private static Schedule fractional(double[] sigmas) {
    var timesteps = new float[sigmas.length];
    for (int i = 0; i < sigmas.length; i++) {
      timesteps[i] = (float) (sigmas[i] * TRAINING_STEPS);
    }
    return new Schedule(withZero(sigmas), timesteps);
  }

  private static float[] withZero(double[] sigmas) {
    var all = new float[sigmas.length + 1];
    for (int i = 0; i < sigmas.length; i++) {
      all[i] = (float) sigmas[i];
    }
    return all;
  }
}
