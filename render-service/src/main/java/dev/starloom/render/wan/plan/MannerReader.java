package dev.starloom.render.wan.plan;

import dev.starloom.render.wan.denoise.DenoisePlan;
import dev.starloom.render.wan.denoise.Guidance;
import dev.starloom.render.wan.schedule.Sampler;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads how clips are made. A quality that a story asks for counts before the configured steps; a
 * distilled model has its steps only, and says so.
 */
final class MannerReader {
  private static final double SHIFT = 12;
  private static final double DISTILLED_SHIFT = 5;
  private static final int DISTILLED_STEPS = 4;

  private final Sampler sampler;
  private final boolean distilled;
  private final double shift;
  private final Guidance guidance;
  private final double boundary;

  private MannerReader(WanConfig config, double boundary) {
    sampler = Sampler.named(config.sampler());
    distilled = sampler == Sampler.DISTILL_LIGHTX2V;
    shift = config.shift().orElse(distilled ? DISTILLED_SHIFT : SHIFT);
    guidance = guidance(config.guidance(), distilled ? Guidance.OFF : Guidance.USUAL);
    this.boundary = boundary;
  }

  /**
   * @throws IllegalArgumentException for a setting that is none
   */
  static Manners read(WanConfig config, double boundary) {
    var reader = new MannerReader(config, boundary);
    Quality quality = Quality.named(config.quality());
    boolean own = reader.distilled || config.steps().isPresent();
    int steps = config.steps().orElse(reader.distilled ? DISTILLED_STEPS : quality.steps());
    return new Manners(
        reader.manner(steps, own ? "" : "quality " + quality.id() + ", ", List.of()),
        Arrays.stream(Quality.values()).map(reader::asked).toList());
  }

  private Manner asked(Quality quality) {
    return distilled
        ? manner(
            DISTILLED_STEPS,
            "",
            List.of(
                "Quality %s changes nothing: the model is distilled to %d steps."
                    .formatted(quality.id(), DISTILLED_STEPS)))
        : manner(quality.steps(), "quality " + quality.id() + " as asked, ", List.of());
  }

  private Manner manner(int steps, String quality, List<String> notes) {
    sampler.schedule(steps, shift);
    String how =
        String.format(
            Locale.ROOT,
            "%d steps of %s (%sshift %s, guidance %s and %s)",
            steps,
            sampler.id(),
            quality,
            shift,
            guidance.high(),
            guidance.low());
    return new Manner(new DenoisePlan(sampler, steps, shift, guidance, boundary), how, notes);
  }

  private static Guidance guidance(Optional<List<Double>> given, Guidance usual) {
    if (given.isEmpty()) {
      return usual;
    }
    List<Double> pair = given.orElseThrow();
    if (pair.size() != 2) {
      throw new IllegalArgumentException(
          "starloom.render.wan.guidance is two numbers, for much and for little noise, such as 4,3");
    }
    return new Guidance(pair.get(0), pair.get(1));
  }
}
