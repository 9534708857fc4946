package dev.starloom.enrich.storyboard;

import dev.starloom.contracts.story.Storyboard;
import dev.starloom.enrich.narration.ShotCutter;
import java.util.Arrays;

/**
 * How many frames each shot of a film has. Neighbours overlap by {@link
 * Storyboard#CROSSFADE_SECONDS}, which belongs to both of them; a narration must end before.
 */
final class Timing {
  static final double LEAST_FILM_SECONDS = 6;

  /** As much as a user may ask for. */
  static final double MOST_FILM_SECONDS = 300;

  private static final double LEAST_SHOT_SECONDS = 3;

  /** In a film of a wanted length shots may be this short, overlap included. */
  private static final double LEAST_HURRIED_SECONDS = 2.5;

  /** Silence around a narration. */
  private static final double AIR_SECONDS = 0.6;

  private final int fps;

  Timing(int fps) {
    this.fps = fps;
  }

  /** How many shots a film of this length can have. */
  static int mostShots(double filmSeconds) {
    double overlap = Storyboard.CROSSFADE_SECONDS;
    int shots = (int) Math.floor((filmSeconds - overlap) / (LEAST_HURRIED_SECONDS - overlap));
    return Math.min(ShotCutter.MAX_SHOTS, Math.max(1, shots));
  }

  /** Frames for films as long as their narration needs, given the seconds of speech per shot. */
  int[] natural(double[] speech) {
    double[] seconds = needs(speech, LEAST_SHOT_SECONDS);
    double least = LEAST_FILM_SECONDS + overlaps(speech.length);
    double stretch = Math.max(1, least / Arrays.stream(seconds).sum());
    return Arrays.stream(seconds).mapToInt(s -> ceilFrames(s * stretch)).toArray();
  }

  /** Frames for a film of a wanted length: shares by need, the sum exact to the frame. */
  int[] wanted(double[] speech, double filmSeconds) {
    double total = filmSeconds + overlaps(speech.length);
    double least = Math.min(LEAST_HURRIED_SECONDS, total / speech.length);
    double[] needs = needs(speech, least);
    double sum = Arrays.stream(needs).sum();
    double spare = total - least * speech.length;
    double[] shares =
        sum <= total
            ? Arrays.stream(needs).map(need -> need * total / sum).toArray()
            : Arrays.stream(needs)
                .map(need -> least + spare * (need - least) / (sum - least * speech.length))
                .toArray();
    return wholeFrames(shares, (int) Math.round(total * fps));
  }

  /** Seconds of a film of shots of so many frames. */
  double film(int[] frames) {
    return seconds(Arrays.stream(frames).sum()) - overlaps(frames.length);
  }

  /** Seconds of speech that fit into a shot of so many frames. */
  double room(int frames, int shots) {
    return seconds(frames) - overlap(shots) - AIR_SECONDS;
  }

  double seconds(int frames) {
    return (double) frames / fps;
  }

  private static double[] needs(double[] speech, double least) {
    double around = AIR_SECONDS + overlap(speech.length);
    return Arrays.stream(speech).map(s -> Math.max(least, s + around)).toArray();
  }

  private static double overlap(int shots) {
    return shots > 1 ? Storyboard.CROSSFADE_SECONDS : 0;
  }

  private static double overlaps(int shots) {
    return (shots - 1) * Storyboard.CROSSFADE_SECONDS;
  }

  private int ceilFrames(double seconds) {
    return (int) Math.ceil(seconds * fps - 1e-6);
  }

  private int[] wholeFrames(double[] seconds, int total) {
    int[] frames = new int[seconds.length];
    double exact = 0;
    int given = 0;
    for (int i = 0; i < frames.length; i++) {
      exact += seconds[i] * fps;
      frames[i] = Math.max(1, (int) Math.round(exact) - given);
      given += frames[i];
    }
    frames[frames.length - 1] += Math.max(1 - frames[frames.length - 1], total - given);
    return frames;
  }
}
