package dev.starloom.render.wan.residence;

import dev.starloom.render.wan.denoise.Branch;
import dev.starloom.render.wan.denoise.Expert;
import dev.starloom.render.wan.session.Device;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which part runs where. With one device the experts take turns on it; with two each has its own;
 * with four the branches of guidance are apart as well and run at the same time.
 *
 * @param devices in this order; the same device may be named more than once
 */
public record Placement(List<Device> devices) {
  private static final int APART = 4;

  public Placement {
    devices = List.copyOf(devices);
    if (devices.isEmpty()) {
      throw new IllegalArgumentException("a placement needs a device");
    }
  }

  /** Place in {@link #devices}. */
  int slot(Part part) {
    if (part instanceof Part.Denoising step) {
      int expert = step.expert() == Expert.LOW_NOISE ? 1 : 0;
      int branch = step.branch() == Branch.NEGATIVE ? 1 : 0;
      return devices.size() >= APART ? 2 * expert + branch : expert % devices.size();
    }
    return 0;
  }

  /** The part that is loaded for this one: both branches share a network unless they are apart. */
  Part loaded(Part part) {
    return part instanceof Part.Denoising step && devices.size() < APART
        ? new Part.Denoising(step.expert(), Branch.PROMPT)
        : part;
  }

  /** The parts that take turns in each place of {@link #devices}. */
  public List<Set<Part>> turns() {
    List<Set<Part>> turns = devices.stream().<Set<Part>>map(d -> new LinkedHashSet<>()).toList();
    var parts = new ArrayList<>(List.of(Part.TEXT, Part.DECODER));
    for (Expert expert : Expert.values()) {
      for (Branch branch : Branch.values()) {
        parts.add(new Part.Denoising(expert, branch));
      }
    }
    parts.forEach(part -> turns.get(slot(part)).add(loaded(part)));
    return turns;
  }

  Device device(Part part) {
    return devices.get(slot(part));
  }
}
