package dev.starloom.render.wan.plan;

import dev.starloom.render.wan.denoise.DenoisePlan;
import dev.starloom.render.wan.denoise.Guidance;
import dev.starloom.render.wan.need.ClipShape;
import dev.starloom.render.wan.schedule.Sampler;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads from the configuration what is made and how. Everything wrong is said at start. */
public final class PlanReader {
  /** The model's own list of what no film wants. */
  static final String NEGATIVE_PROMPT =
      "色调艳丽，过曝，静态，细节模糊不清，字幕，风格，作品，画作，画面，静止，整体发灰，最差质量，低质量，JPEG压缩残留，丑陋的，残缺的，"
          + "多余的手指，画得不好的手部，画得不好的脸部，畸形的，毁容的，形态畸形的肢体，手指融合，静止不动的画面，杂乱的背景，三条腿，"
          + "背景人很多，倒着走";

  private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");
  private static final double SHIFT = 12;
  private static final double DISTILLED_SHIFT = 5;
  private static final int DISTILLED_STEPS = 4;

  private PlanReader() {}

  /**
   * @param boundary share of the noise at which the experts change
   * @throws IllegalArgumentException for a setting that is none
   * @throws dev.starloom.platform.failure.PermanentFailure for a size that the model can't make
   */
  public static ClipPlanner read(WanConfig config, double boundary) {
    Sampler sampler = Sampler.named(config.sampler());
    boolean distilled = sampler == Sampler.DISTILL_LIGHTX2V;
    Quality quality = Quality.named(config.quality());
    int steps = config.steps().orElse(distilled ? DISTILLED_STEPS : quality.steps());
    double shift = config.shift().orElse(distilled ? DISTILLED_SHIFT : SHIFT);
    Guidance guidance = guidance(config.guidance(), distilled ? Guidance.OFF : Guidance.USUAL);
    sampler.schedule(steps, shift);
    boolean own = distilled || config.steps().isPresent();
    String how =
        String.format(
            Locale.ROOT,
            "%d steps of %s (%sshift %s, guidance %s and %s)",
            steps,
            sampler.id(),
            own ? "" : "quality " + quality.id() + ", ",
            shift,
            guidance.high(),
            guidance.low());
    return new ClipPlanner(
        config.sizes().stream().map(size -> shape(size, config.mostFrames())).toList(),
        new DenoisePlan(sampler, steps, shift, guidance, boundary),
        config.negativePrompt().orElse(NEGATIVE_PROMPT),
        how);
  }

  private static Guidance guidance(Optional<List<Double>> given, Guidance usual) {
    if (given.isEmpty()) {
      return usual;
    }
    List<Double> pair = given.orElseThrow();
    if (pair.size() != 2) {
      throw new IllegalArgumentException("guidance is two numbers, for much and for little noise");
    }
    return new Guidance(pair.get(0), pair.get(1));
  }

  private static ClipShape shape(String size, int mostFrames) {
    var sides = SIZE.matcher(size.strip());
    if (!sides.matches()) {
      throw new IllegalArgumentException("a size is WIDTHxHEIGHT, not " + size);
    }
    return new ClipShape(
        Integer.parseInt(sides.group(1)), Integer.parseInt(sides.group(2)), mostFrames);
  }
}
