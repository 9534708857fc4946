package dev.starloom.render.wan.plan;

import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.render.wan.need.ClipShape;
import java.util.regex.Pattern;

/** Reads from the configuration what is made and how. Everything wrong is said at start. */
public final class PlanReader {
  /** The model's own list of what no film wants. */
  static final String NEGATIVE_PROMPT =
      "色调艳丽，过曝，静态，细节模糊不清，字幕，风格，作品，画作，画面，静止，整体发灰，最差质量，低质量，JPEG压缩残留，丑陋的，残缺的，"
          + "多余的手指，画得不好的手部，画得不好的脸部，畸形的，毁容的，形态畸形的肢体，手指融合，静止不动的画面，杂乱的背景，三条腿，"
          + "背景人很多，倒着走";

  private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");

  private PlanReader() {}

  /**
   * @param boundary share of the noise at which the experts change
   * @throws IllegalArgumentException for a setting that is none
   */
  public static ClipPlanner read(WanConfig config, double boundary) {
    WanLimits.check(config);
    return new ClipPlanner(
        config.sizes().stream().map(size -> shape(size, config.mostFrames())).toList(),
        MannerReader.read(config, boundary),
        config.negativePrompt().orElse(NEGATIVE_PROMPT));
  }

  private static ClipShape shape(String size, int mostFrames) {
    var sides = SIZE.matcher(size.strip());
    if (!sides.matches()) {
      throw new IllegalArgumentException(
          "starloom.render.wan.sizes: a size is WIDTHxHEIGHT such as 832x480, not " + size);
    }
    try {
      return new ClipShape(
          Integer.parseInt(sides.group(1)), Integer.parseInt(sides.group(2)), mostFrames);
    } catch (PermanentFailure e) {
      throw new IllegalArgumentException("starloom.render.wan.sizes: " + e.sentence(), e);
    }
  }
}
