package dev.starloom.postprocess.music;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A melodic idea of two bars; it comes back slightly changed, so that the ear knows it. */
record Motif(List<List<Tone>> bars) {
  private static final int HALF_BEATS = 8;
  private static final int REACH = 4;

  /**
   * @param beat position in the bar, in beats
   * @param step scale steps above the chord root
   * @param accent 0 to 1
   */
  record Tone(double beat, int step, double accent) {}

  static Motif invent(double density, SplittableRandom random) {
    return new Motif(List.of(idea(density, random), idea(density * 0.8, random)));
  }

  private static List<Tone> idea(double density, SplittableRandom random) {
    var tones = new ArrayList<Tone>();
    int step = random.nextInt(3);
    for (int i = 0; i < HALF_BEATS; i++) {
      boolean strong = i % 4 == 0;
      if (random.nextDouble() < density * (strong ? 1.4 : i % 2 == 0 ? 0.9 : 0.55)) {
        tones.add(new Tone(i / 2.0, step, strong ? 0.75 : 0.5));
        step = Math.max(-2, Math.min(REACH, step + random.nextInt(5) - 2));
      }
    }
    return tones;
  }

  /** The tones of a bar; in the second half of each four bars the last one may move. */
  List<Tone> bar(int index, SplittableRandom random) {
    List<Tone> tones = bars.get(index % bars.size());
    if (index % 4 < 2 || tones.isEmpty()) {
      return tones;
    }
    var varied = new ArrayList<>(tones);
    Tone last = varied.remove(varied.size() - 1);
    varied.add(new Tone(last.beat(), last.step() + random.nextInt(3) - 1, last.accent()));
    return varied;
  }
}
