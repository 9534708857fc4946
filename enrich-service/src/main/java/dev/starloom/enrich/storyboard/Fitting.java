package dev.starloom.enrich.storyboard;

import dev.starloom.enrich.narration.Shortening;
import dev.starloom.enrich.narration.SpeechRate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Makes the lines of a story fit into its film: its wanted length, or the longest there is. */
final class Fitting {
  private final Timing timing;
  private final SpeechRate rate;
  private final Double wanted;

  /**
   * @param wanted seconds of the film, or null for as long as its narration needs
   */
  Fitting(Timing timing, SpeechRate rate, Double wanted) {
    this.timing = timing;
    this.rate = rate;
    this.wanted = wanted;
  }

  /** Lines as they are spoken and the frames of their shots. */
  record Fitted(List<String> lines, int[] frames) {}

  /**
   * @param notes gets a sentence about lines that are shortened or left out
   */
  Fitted fit(List<String> lines, Collection<String> notes) {
    double[] speech = lines.stream().mapToDouble(rate::seconds).toArray();
    int[] natural = timing.natural(speech);
    if (wanted == null && timing.film(natural) <= Timing.MOST_FILM_SECONDS) {
      return new Fitted(lines, natural);
    }
    double seconds = wanted == null ? Timing.MOST_FILM_SECONDS : wanted;
    return shortened(lines, timing.wanted(speech, seconds), seconds, notes);
  }

  private Fitted shortened(
      List<String> lines, int[] frames, double seconds, Collection<String> notes) {
    var shortening = new Shortening(rate);
    List<String> fitted = new ArrayList<>();
    List<Integer> shorter = new ArrayList<>();
    List<Integer> gone = new ArrayList<>();
    for (int i = 0; i < frames.length; i++) {
      String line = lines.get(i);
      double room = timing.room(frames[i], frames.length);
      fitted.add(rate.seconds(line) <= room ? line : shortening.shorten(line, room));
      if (!fitted.get(i).equals(line)) {
        (fitted.get(i).isEmpty() ? gone : shorter).add(i + 1);
      }
    }
    note(shorter, "shortened", seconds, notes);
    note(gone, "left out", seconds, notes);
    return new Fitted(fitted, frames);
  }

  private static void note(
      List<Integer> shots, String what, double seconds, Collection<String> notes) {
    if (!shots.isEmpty()) {
      notes.add(
          "The narration of %s was %s to fit into a film of %s seconds."
              .formatted(names(shots), what, plain(seconds)));
    }
  }

  private static String names(List<Integer> shots) {
    int last = shots.size() - 1;
    String tail = shots.get(last).toString();
    return last == 0
        ? "shot " + tail
        : shots.subList(0, last).stream()
            .map(Object::toString)
            .collect(Collectors.joining(", ", "shots ", " and " + tail));
  }

  private static String plain(double seconds) {
    return seconds == Math.rint(seconds) ? Long.toString((long) seconds) : Double.toString(seconds);
  }
}
