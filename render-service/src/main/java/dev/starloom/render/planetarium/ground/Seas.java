package dev.starloom.render.planetarium.ground;

/** Trains of waves of a river, a quiet and a rough sea. */
final class Seas {
  private Seas() {}

  static Waves of(long seed, boolean calm, boolean rough) {
    if (calm) {
      return river(seed, rough ? 2.5 : 1);
    }
    return sea(seed, rough ? 2.1 : 1, rough ? 1.5 : 1);
  }

  private static Waves river(long seed, double more) {
    return new Waves(
        seed,
        new Waves.Train(9, 0.0022 * more, 4, 0.25, -0.35),
        new Waves.Train(3.1, 0.0035 * more, 3, -0.30, -0.25),
        new Waves.Train(1.1, 0.005 * more, 2.5, 0.20, -0.30),
        new Waves.Train(0.45, 0.006 * more, 2, -0.12, -0.20));
  }

  private static Waves sea(long seed, double steep, double fast) {
    return new Waves(
        seed,
        new Waves.Train(22, 0.018 * steep, 3.0, 0.5, -2.2 * fast),
        new Waves.Train(9.5, 0.026 * steep, 2.4, -0.7, -1.5 * fast),
        new Waves.Train(4.1, 0.034 * steep, 2.0, 0.6, -1.0 * fast),
        new Waves.Train(1.8, 0.038 * steep, 1.7, -0.4, -0.7 * fast),
        new Waves.Train(0.80, 0.042 * steep, 1.4, 0.3, -0.45),
        new Waves.Train(0.36, 0.042, 1.2, -0.22, 0.3),
        new Waves.Train(0.17, 0.036, 1.1, 0.15, -0.2));
  }
}
