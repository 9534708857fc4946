package dev.starloom.render.wan.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.starloom.render.wan.golden.Difference;
import dev.starloom.render.wan.golden.GoldenSet;
import dev.starloom.render.wan.tensor.Tensor;
import java.util.Arrays;

/** Replays a recorded run of a scheduler: its levels, and each step from the recorded outputs. */
public final class GoldenSchedule {
  private GoldenSchedule() {}

  public static void replay(GoldenSet golden, JsonNode entry) {
    String kind = entry.get("kind").asText();
    String name = entry.path("file").asText(kind);
    Schedule schedule =
        sampler(kind).schedule(entry.get("steps").asInt(), entry.get("shift").asDouble());
    Difference.atMost(
        1e-6, name + " sigmas", schedule.sigmas(), GoldenSet.floats(entry.get("sigmas")));
    Difference.atMost(
        1e-4, name + " timesteps", schedule.timesteps(), GoldenSet.floats(entry.get("timesteps")));
    if (entry.has("file")) {
      replay(name, solver(kind, schedule), golden.array(name), schedule.steps());
    }
  }

  /** Rows: the first sample, then what the network said at each step, then each next sample. */
  private static void replay(String name, Solver solver, Tensor rows, int steps) {
    int width = rows.data().length / (1 + 2 * steps);
    float[] sample = row(rows, width, 0);
    double largest = 0;
    for (int i = 0; i < steps; i++) {
      sample = solver.step(sample, row(rows, width, 1 + i));
      float[] expected = row(rows, width, 1 + steps + i);
      largest = Math.max(largest, Difference.largest(sample, expected));
    }
    Difference.atMost(1e-5, name + " samples", new float[] {(float) largest}, new float[] {0});
  }

  private static float[] row(Tensor rows, int width, int index) {
    return Arrays.copyOfRange(rows.data(), index * width, (index + 1) * width);
  }

  static Sampler sampler(String kind) {
    return Arrays.stream(Sampler.values())
        .filter(sampler -> kind.startsWith(sampler.id()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no sampler for " + kind));
  }

  private static Solver solver(String kind, Schedule schedule) {
    if (!kind.startsWith("unipc")) {
      return sampler(kind).solver(schedule);
    }
    int order = kind.contains("order") ? kind.charAt(kind.indexOf("order") + 5) - '0' : 2;
    return new UniPc(schedule, new UniPcOptions(order, kind.contains("bh1"), true));
  }
}
