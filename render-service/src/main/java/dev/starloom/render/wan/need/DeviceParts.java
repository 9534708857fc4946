package dev.starloom.render.wan.need;

import java.util.List;

/**
 * What shares the memory of one device.
 *
 * @param name for people
 * @param memory bytes that it has
 * @param taken bytes that its driver takes beside the sessions
 * @param slots the parts that take turns, for each place of the placement that is this device
 */
public record DeviceParts(String name, long memory, long taken, List<List<PartKind>> slots) {
  public DeviceParts {
    slots = slots.stream().map(List::copyOf).toList();
  }

  /**
   * Bytes that the device needs at most. Each slot holds the part that works, or those that may
   * stay loaded together; slots do not empty one another.
   *
   * @param keep bytes of weights that may stay in a slot together
   */
  long peak(MemoryNeed need, long keep) {
    return taken + slots.stream().mapToLong(slot -> peak(slot, need, keep)).sum();
  }

  /** The largest of all sets of parts that may be loaded together. */
  private static long peak(List<PartKind> slot, MemoryNeed need, long keep) {
    long most = 0;
    for (int set = 1; set < 1 << slot.size(); set++) {
      long weights = 0;
      long total = 0;
      for (int i = 0; i < slot.size(); i++) {
        if ((set >> i & 1) == 1) {
          weights += need.of(slot.get(i)).weights();
          total += need.of(slot.get(i)).total();
        }
      }
      if (weights <= keep || Integer.bitCount(set) == 1) {
        most = Math.max(most, total);
      }
    }
    return most;
  }

  /** Bytes of the part that needs most of one session's arena; weights lie in it too. */
  long largest(MemoryNeed need) {
    return slots.stream()
        .flatMap(List::stream)
        .mapToLong(kind -> need.of(kind).total())
        .max()
        .orElse(0);
  }
}
