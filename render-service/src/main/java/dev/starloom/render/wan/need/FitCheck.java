package dev.starloom.render.wan.need;

import dev.starloom.platform.failure.PermanentFailure;
import java.util.List;
import java.util.Optional;

/**
 * Refuses a clip that would not fit into memory before anything is loaded for it: each device by
 * itself, the arena of each part, and the heap.
 *
 * @param shapes that this service may make, for the advice
 */
public record FitCheck(
    ModelSize model,
    List<DeviceParts> devices,
    Setting setting,
    JavaHeap heap,
    List<ClipShape> shapes) {
  public static final String CODE = "render_does_not_fit";
  private static final long MEBI = 1L << 20;

  public FitCheck {
    devices = List.copyOf(devices);
    shapes = List.copyOf(shapes);
  }

  /**
   * @throws PermanentFailure with the numbers and the nearest clip that fits
   */
  public void check(ClipShape clip) {
    refusal(clip)
        .ifPresent(
            why -> {
              String sentence = "A clip of %s needs %s %s".formatted(clip, why, advice(clip));
              throw new PermanentFailure(CODE, sentence);
            });
  }

  private Optional<String> refusal(ClipShape clip) {
    MemoryNeed need = MemoryNeed.of(model, clip, setting.tile());
    for (DeviceParts device : devices) {
      long peak = device.peak(need, setting.keep());
      if (peak > device.memory()) {
        return Optional.of(
            "%s on %s (%s), and the device has %s."
                .formatted(Gigabytes.of(peak), device.name(), need, Gigabytes.of(device.memory())));
      }
      if (setting.arena() > 0 && device.largest(need) > setting.arena()) {
        return Optional.of(
            "%s for one part (%s), and starloom.render.wan.arena gives %s."
                .formatted(
                    Gigabytes.of(device.largest(need)), need, Gigabytes.of(setting.arena())));
      }
    }
    return heap.fits(clip) ? Optional.empty() : Optional.of(heapRefusal(clip));
  }

  private String heapRefusal(ClipShape clip) {
    long need = heap.need().applyAsLong(clip);
    return "%s of the Java heap, and it has %s: start render-service with -Xmx%dm."
        .formatted(Gigabytes.of(need), Gigabytes.of(heap.bytes()), (need + MEBI - 1) / MEBI);
  }

  private String advice(ClipShape clip) {
    return setting.smaller(model).stream()
        .filter(other -> fits(clip, other))
        .findFirst()
        .map(other -> "It fits with " + other.differences(setting) + ".")
        .orElseGet(() -> nearest(clip));
  }

  /** The smallest settings are named only if more of the clip is kept with them. */
  private String nearest(ClipShape clip) {
    Setting smallest = setting.smallest();
    Optional<ClipShape> most = NearestClip.of(clip, shapes, other -> fits(other, smallest));
    if (most.isEmpty()) {
      return "No clip fits.";
    }
    ClipShape nearest = most.get();
    return fits(nearest, setting)
        ? "The nearest that fits is " + nearest + "."
        : "The nearest that fits is %s with %s.".formatted(nearest, smallest.differences(setting));
  }

  private boolean fits(ClipShape clip, Setting with) {
    MemoryNeed need = MemoryNeed.of(model, clip, with.tile());
    return heap.fits(clip)
        && devices.stream()
            .allMatch(
                device ->
                    device.peak(need, with.keep()) <= device.memory()
                        && (with.arena() == 0 || device.largest(need) <= with.arena()));
  }
}
