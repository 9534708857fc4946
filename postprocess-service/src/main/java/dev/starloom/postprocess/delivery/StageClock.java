package dev.starloom.postprocess.delivery;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.IntConsumer;

/** What each stage of one film costs, and how far the whole is. Used by one thread. */
public final class StageClock {
  private final DoubleSupplier wall;
  private final DoubleSupplier processor;
  private final IntConsumer percent;
  private final Map<Stage, Cost> costs = new EnumMap<>(Stage.class);
  private Stage stage;
  private double wallStart;
  private double processorStart;

  /**
   * @param wall a clock in seconds that never goes back
   * @param processor processor time used so far, programs included, in seconds
   * @param percent hears how much of the film is done, 0 to 100, rising
   */
  public StageClock(DoubleSupplier wall, DoubleSupplier processor, IntConsumer percent) {
    this.wall = wall;
    this.processor = processor;
    this.percent = percent;
  }

  /** Seconds of a stage, rounded to milliseconds. */
  public record Cost(double wallSeconds, double cpuSeconds) {
    static Cost of(double wallSeconds, double cpuSeconds) {
      return new Cost(millis(wallSeconds), millis(cpuSeconds));
    }

    Cost plus(Cost other) {
      return of(wallSeconds + other.wallSeconds, cpuSeconds + other.cpuSeconds);
    }

    private static double millis(double seconds) {
      return Math.round(seconds * 1000) / 1000.0;
    }
  }

  /** The last stage is over and this one begins; a stage may come twice. */
  public void begin(Stage next) {
    close();
    stage = next;
    wallStart = wall.getAsDouble();
    processorStart = processor.getAsDouble();
    percent.accept(next.percent(0));
  }

  /** This much of the current stage is done, 0 to 1. */
  public void within(double fraction) {
    percent.accept(stage.percent(fraction));
  }

  /** Everything is over. */
  public void end() {
    close();
    percent.accept(100);
  }

  /** What was used until now, by stage. */
  public Map<String, Cost> costs() {
    close();
    var byName = new LinkedHashMap<String, Cost>();
    costs.forEach((key, cost) -> byName.put(key.key(), cost));
    return byName;
  }

  private void close() {
    if (stage != null) {
      double now = wall.getAsDouble();
      double used = processor.getAsDouble();
      costs.merge(stage, Cost.of(now - wallStart, used - processorStart), Cost::plus);
      wallStart = now;
      processorStart = used;
    }
  }
}
