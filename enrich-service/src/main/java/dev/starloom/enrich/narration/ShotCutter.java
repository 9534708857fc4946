package dev.starloom.enrich.narration;

import dev.starloom.enrich.narration.Act.Opening;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Cuts a prompt into takes: a part that the story marks begins a take, a sentence is a take, a long
 * one with several pictures becomes several at its clauses, very short ones join a neighbour.
 */
public final class ShotCutter {
  public static final int MAX_SHOTS = 40;

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

  /** A stretch with its time, which is costly to tell again and again. */
  private record Piece(Span span, double seconds) {
    boolean isShort() {
      return seconds < LEAST_SECONDS;
    }

    Piece and(Piece next) {
      return new Piece(span.through(next.span), seconds + next.seconds);
    }

    boolean belongsWith(Piece next) {
      return isShort() || next.isShort() && seconds + next.seconds <= TAKE_SECONDS;
    }
  }

  /**
   * @param maxShots 1 to {@link #MAX_SHOTS}
   * @return at least one span; together they cover the text
   */
  public List<Span> cut(String text, int maxShots) {
    return cut(text, Acts.of(text), maxShots);
  }

  /**
   * The same.
   *
   * @param acts of the text
   */
  public List<Span> cut(String text, List<Act> acts, int maxShots) {
    boolean counted = PartMarks.areCounted(text);
    List<Piece> takes = new ArrayList<>();
    Piece title = null;
    for (Act act : acts) {
      Piece whole = piece(text, act.span());
      if (counted && isTitle(text, act, whole)) {
        title = whole;
      } else {
        List<Piece> taken = counted && isOneTake(act, whole) ? List.of(whole) : takes(text, act);
        takes.addAll(title == null ? taken : headed(title, taken));
        title = null;
      }
    }
    return (takes.size() <= maxShots ? takes : group(takes, maxShots))
        .stream().map(Piece::span).toList();
  }

  /** What a story counts as one part stays one, as long as anybody can look at it. */
  private static boolean isOneTake(Act act, Piece whole) {
    return act.opening() != Opening.FLOW && whole.seconds() <= LONGEST_SECONDS;
  }

  /** A few words ahead of the first part, or such that only tell how many there are. */
  private static boolean isTitle(String text, Act act, Piece whole) {
    boolean brief =
        whole.isShort() || whole.seconds() <= TAKE_SECONDS && PartMarks.tellsParts(text);
    return act.span().start() == 0
        && act.span().end() < text.length()
        && act.opening() == Opening.FLOW
        && brief;
  }

  private static List<Piece> headed(Piece title, List<Piece> takes) {
    List<Piece> headed = new ArrayList<>(takes);
    headed.set(0, title.and(takes.get(0)));
    return headed;
  }

  private List<Piece> takes(String text, Act act) {
    List<Piece> pieces = new ArrayList<>();
    for (Span sentence : Sentences.of(text, act.span())) {
      pieces.addAll(divide(text, piece(text, sentence)));
    }
    return joinShort(pieces);
  }

  private List<Piece> divide(String text, Piece sentence) {
    int parts = (int) Math.min(MAX_SHOTS, Math.round(sentence.seconds() / TAKE_SECONDS));
    if (parts < 2) {
      return List.of(sentence);
    }
    List<Piece> pieces =
        sentence.seconds() > LONGEST_SECONDS
            ? breaths(text, sentence)
            : pictures(text, sentence.span()).stream().map(span -> piece(text, span)).toList();
    return pieces.size() < 2 ? List.of(sentence) : group(pieces, parts);
  }

  /** All clauses, and those that no speaker has the breath for cut between words. */
  private List<Piece> breaths(String text, Piece sentence) {
    List<Piece> breaths = new ArrayList<>();
    for (Span clause : Clauses.of(text, sentence.span())) {
      Piece piece = piece(text, clause);
      if (piece.seconds() <= LONGEST_SECONDS) {
        breaths.add(piece);
      } else {
        int parts = (int) Math.ceil(piece.seconds() / TAKE_SECONDS);
        Clauses.atWords(text, clause, parts, rate.language())
            .forEach(part -> breaths.add(piece(text, part)));
      }
    }
    return breaths;
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

  private static List<Piece> joinShort(List<Piece> takes) {
    List<Piece> joined = new ArrayList<>();
    for (Piece take : takes) {
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last).belongsWith(take)) {
        joined.set(last, joined.get(last).and(take));
      } else {
        joined.add(take);
      }
    }
    int last = joined.size() - 1;
    if (last > 0 && joined.get(last).isShort()) {
      joined.set(last - 1, joined.get(last - 1).and(joined.remove(last)));
    }
    return joined;
  }

  private static List<Piece> group(List<Piece> takes, int groups) {
    double[] weights = takes.stream().mapToDouble(Piece::seconds).toArray();
    List<Integer> starts = Partition.even(weights, groups);
    List<Piece> grouped = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int last = i + 1 < starts.size() ? starts.get(i + 1) : takes.size();
      grouped.add(takes.subList(starts.get(i), last).stream().reduce(Piece::and).orElseThrow());
    }
    return grouped;
  }

  private Piece piece(String text, Span span) {
    return new Piece(span, rate.seconds(span.of(text)));
  }
}
