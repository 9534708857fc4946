package dev.starloom.postprocess.pacing;

import dev.starloom.contracts.story.Storyboard;
import dev.starloom.postprocess.narration.Pauses;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * How many frames each shot of a film has, given how long its line really takes. Each line begins a
 * lead after its shot and ends a rest before the next one may begin, within its own shot.
 *
 * <p>All arrays have an element for each shot.
 */
final class Lengths {
  /** A picture is seen for this long at least, unless it was planned for less. */
  static final double LEAST_SECONDS = 2;

  /** As much as an engine renders at a time. */
  static final double LONGEST_SECONDS = 300;

  /** A film that was planned for more is no shorter. */
  static final double LEAST_FILM_SECONDS = 6;

  /** A picture keeps this share of its time when its line is shorter than estimated. */
  private static final double KEPT = 0.8;

  /** More silence than this between two lines seems a fault. */
  private static final double LONGEST_PAUSE = 1.4;

  /** Silence around a line where there is time: as the director plans it. */
  private static final double AIR = 0.6;

  private static final double OVERLAP = Storyboard.CROSSFADE_SECONDS;

  /** Silence that a line needs around it, before the next one or before the film's end. */
  private static final double AROUND =
      Math.max(OVERLAP + Pauses.REST, Pauses.LEAD + Pauses.LAST_REST);

  private final int fps;
  private final int[] planned;
  private final double[] speech;

  /**
   * @param planned frames
   * @param speech seconds, 0 where nothing is spoken
   */
  Lengths(int fps, int[] planned, double[] speech) {
    this.fps = fps;
    this.planned = planned.clone();
    this.speech = speech.clone();
  }

  /** As the narration needs, no shorter than a film may be. */
  int[] natural() {
    int[] natural = each(shot -> Math.max(comfortable(shot), worthSeeing(shot)));
    int least = Math.min(sum(planned), frames(LEAST_FILM_SECONDS + (planned.length - 1) * OVERLAP));
    return sum(natural) >= least ? natural : shared(natural, least);
  }

  /** As long as it was planned in all, if the narration fits; else as short as it can be. */
  int[] wished() {
    int total = sum(planned);
    int[] least = each(this::least);
    int[] wanted = each(shot -> Math.max(comfortable(shot), least[shot]));
    if (sum(wanted) <= total) {
      return shared(wanted, total);
    }
    return missing() > 0 ? least : between(least, wanted, total);
  }

  /** How many seconds the film is too short for its narration; 0 if it is not. */
  double missing() {
    int least = sum(each(this::least));
    return Math.max(0, (double) (least - sum(planned)) / fps);
  }

  private int least(int shot) {
    return Math.max(needed(shot), shortest(shot));
  }

  /** One frame more, because starts of shots are rounded. */
  private int needed(int shot) {
    return speech[shot] == 0 ? 0 : longest(speech[shot] + AROUND) + 1;
  }

  private int comfortable(int shot) {
    return speech[shot] == 0 ? planned[shot] : longest(speech[shot] + AIR + OVERLAP) + 1;
  }

  private int longest(double seconds) {
    return frames(Math.min(seconds, LONGEST_SECONDS - 1));
  }

  private int shortest(int shot) {
    return Math.min(planned[shot], frames(LEAST_SECONDS));
  }

  /** What is left of a plan that is longer than its line. */
  private int worthSeeing(int shot) {
    if (speech[shot] == 0) {
      return planned[shot];
    }
    int quiet = frames(speech[shot] + OVERLAP + LONGEST_PAUSE);
    int kept = Math.min((int) Math.ceil(planned[shot] * KEPT), quiet);
    return Math.max(kept, shortest(shot));
  }

  /** More frames for each, in proportion. */
  private static int[] shared(int[] frames, int total) {
    return between(new int[frames.length], frames, total);
  }

  /** From least towards wanted, and beyond, until the sum is the total. */
  private static int[] between(int[] least, int[] wanted, int total) {
    double spare = total - sum(least);
    double asked = sum(wanted) - sum(least);
    int[] frames = new int[least.length];
    double exact = 0;
    int given = 0;
    for (int i = 0; i < frames.length; i++) {
      exact += asked == 0 ? spare / frames.length : (wanted[i] - least[i]) * spare / asked;
      int more = (int) Math.floor(exact + 1e-9) - given;
      frames[i] = least[i] + more;
      given += more;
    }
    return frames;
  }

  private int[] each(IntUnaryOperator frames) {
    return IntStream.range(0, planned.length).map(frames).toArray();
  }

  private int frames(double seconds) {
    return (int) Math.ceil(seconds * fps - 1e-6);
  }

  private static int sum(int[] frames) {
    return Arrays.stream(frames).sum();
  }
}
