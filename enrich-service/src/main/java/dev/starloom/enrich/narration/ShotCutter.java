package dev.starloom.enrich.narration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Cuts a prompt into takes: a sentence is a take, a long one with several pictures becomes several
 * at its clauses, very short ones join a neighbour.
 */
public final class ShotCutter {
  public static final int MAX_SHOTS = 6;

  /** How much speech a take holds before a cut pays, and below which it does not stand alone. */
  private static final double TAKE_SECONDS = 4.8;

  private static final double LEAST_SECONDS = 2.4;

  /** A sentence beyond this is cut at any clause, whether it calls up an image or not. */
  private static final double LONGEST_SECONDS = 25;

  private final SpeechRate rate;
  private final Predicate<Span> isPicture;

  /**
   * @param isPicture whether a clause shows something of its own
   */
  public ShotCutter(SpeechRate rate, Predicate<Span> isPicture) {
    this.rate = rate;
    this.isPicture = isPicture;
  }

  /**
   * @param maxShots 1 to {@link #MAX_SHOTS}
   * @return at least one span; together they cover the text
   */
  public List<Span> cut(String text, int maxShots) {
    List<Span> takes = new ArrayList<>();
    for (Span sentence : Sentences.of(text)) {
      takes.addAll(divide(text, sentence));
    }
    List<Span> joined = joinShort(text, takes);
    return joined.size() <= maxShots ? joined : group(text, joined, maxShots);
  }

  private List<Span> divide(String text, Span sentence) {
    double seconds = seconds(text, sentence);
    int parts = (int) Math.min(MAX_SHOTS, Math.round(seconds / TAKE_SECONDS));
    List<Span> pieces =
        seconds > LONGEST_SECONDS ? Clauses.of(text, sentence) : pictures(text, sentence);
    return parts < 2 || pieces.size() < 2 ? List.of(sentence) : group(text, pieces, parts);
  }

  /** Clauses, those without a picture joined to the one before (at the start: behind). */
  private List<Span> pictures(String text, Span sentence) {
    List<Span> pictures = new ArrayList<>();
    boolean open = false;
    for (Span clause : Clauses.of(text, sentence)) {
      boolean picture = isPicture.test(clause);
      if (pictures.isEmpty() || picture && !open) {
        pictures.add(clause);
        open = !picture;
      } else {
        pictures.set(pictures.size() - 1, pictures.get(pictures.size() - 1).through(clause));
        open &= !picture;
      }
    }
    return pictures;
  }

  private List<Span> joinShort(String text, List<Span> takes) {
    List<Span> joined = new ArrayList<>();
    for (Span take : takes) {
      int last = joined.size() - 1;
      if (last >= 0 && belongTogether(text, joined.get(last), take)) {
        joined.set(last, joined.get(last).through(take));
      } else {
        joined.add(take);
      }
    }
    int last = joined.size() - 1;
    if (last > 0 && isShort(text, joined.get(last))) {
      joined.set(last - 1, joined.get(last - 1).through(joined.remove(last)));
    }
    return joined;
  }

  private boolean belongTogether(String text, Span one, Span next) {
    return isShort(text, one)
        || isShort(text, next) && seconds(text, one.through(next)) <= TAKE_SECONDS;
  }

  private boolean isShort(String text, Span take) {
    return seconds(text, take) < LEAST_SECONDS;
  }

  private List<Span> group(String text, List<Span> takes, int groups) {
    double[] weights = takes.stream().mapToDouble(take -> seconds(text, take)).toArray();
    List<Integer> starts = Partition.even(weights, groups);
    List<Span> grouped = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int last = i + 1 < starts.size() ? starts.get(i + 1) : takes.size();
      grouped.add(takes.get(starts.get(i)).through(takes.get(last - 1)));
    }
    return grouped;
  }

  private double seconds(String text, Span span) {
    return rate.seconds(span.of(text));
  }
}
