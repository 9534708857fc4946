package dev.starloom.sky;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** When something is up in the night around a moment, from noon to noon of the place. */
public final class Visibility {
  private static final Duration STEP = Duration.ofMinutes(5);
  private static final long SECONDS_A_DEGREE = 240;
  private static final long DAY = 86400;
  private static final double DUSK = -6;

  /** A stretch of time; the last moment is still inside. */
  public record Span(Instant from, Instant to) {}

  private final List<Span> dark = new ArrayList<>();
  private final List<Span> light = new ArrayList<>();

  public Visibility(Target target, Observer observer, Instant around) {
    long shift = Math.round(observer.longitude() * SECONDS_A_DEGREE);
    long noon = Math.floorDiv(around.getEpochSecond() + shift - DAY / 2, DAY) * DAY + DAY / 2;
    Instant begin = Instant.ofEpochSecond(noon - shift);
    for (Instant at = begin; !at.isAfter(begin.plusSeconds(DAY)); at = at.plus(STEP)) {
      if (target.local(observer, at).latitude() > 0) {
        extend(Sun.altitude(at, observer) < DUSK ? dark : light, at);
      }
    }
  }

  private static void extend(List<Span> spans, Instant at) {
    int last = spans.size() - 1;
    if (last >= 0 && !spans.get(last).to().plus(STEP).isBefore(at)) {
      spans.set(last, new Span(spans.get(last).from(), at));
    } else {
      spans.add(new Span(at, at));
    }
  }

  /** When it is up and the Sun at least 6° down. */
  public List<Span> byNight() {
    return List.copyOf(dark);
  }

  /** When it is up by day or at dusk. */
  public List<Span> byDay() {
    return List.copyOf(light);
  }
}
