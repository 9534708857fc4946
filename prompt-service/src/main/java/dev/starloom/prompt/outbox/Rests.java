package dev.starloom.prompt.outbox;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Which types of facts are not tried for a while, because a try that is refused keeps the others
 * waiting for half a minute. A type rests when the broker refuses it and takes others, longer each
 * time. A broker that takes nothing is away, and then nothing rests: all is said when it is back.
 */
final class Rests {
  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final int DOUBLINGS = 6;

  private final LongSupplier nanos;
  private final Map<String, Rest> rests = new HashMap<>();

  private record Rest(int refusals, long until) {}

  /**
   * @param nanos a clock that only goes forward
   */
  Rests(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** The types that are left alone now. */
  synchronized Set<String> now() {
    long now = nanos.getAsLong();
    return rests.entrySet().stream()
        .filter(rest -> rest.getValue().until() - now > 0)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Whether a type was refused at its last try, while others were taken. */
  synchronized boolean any() {
    return !rests.isEmpty();
  }

  /** Learns what became of one round. */
  synchronized void heard(Collection<String> taken, Collection<String> refused) {
    if (taken.isEmpty() && refused.size() > 1) {
      rests.clear();
    }
    rests.keySet().removeAll(taken);
    refused.stream()
        .filter(type -> !taken.isEmpty() || rests.containsKey(type))
        .forEach(type -> rests.compute(type, (same, rest) -> next(rest)));
  }

  private Rest next(Rest last) {
    int before = last == null ? 0 : last.refusals();
    long length = FIRST.toNanos() << Math.min(before, DOUBLINGS);
    return new Rest(before + 1, nanos.getAsLong() + length);
  }
}
