package dev.starloom.render.wan.need;

import dev.starloom.platform.failure.PermanentFailure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Refuses a clip that would not fit into memory before anything is loaded for it.
 *
 * @param available bytes of the device
 * @param tilePixels side of the decoder's tiles; 0 if it makes whole pictures
 * @param shapes that this service may make, for the advice
 */
public record FitCheck(ModelSize model, long available, int tilePixels, List<ClipShape> shapes) {
  public static final String CODE = "render_does_not_fit";
  private static final int USUAL_TILE = 256;
  private static final int FEWER = 4;

  public FitCheck {
    shapes = List.copyOf(shapes);
  }

  /**
   * @throws PermanentFailure with the numbers and the nearest clip that fits
   */
  public void check(ClipShape clip) {
    MemoryNeed need = MemoryNeed.of(model, clip, tilePixels);
    if (need.peak() > available) {
      throw new PermanentFailure(
          CODE,
          "A clip of %s needs %s, and the device has %s. %s"
              .formatted(clip, need, Gigabytes.of(available), advice(clip)));
    }
  }

  private String advice(ClipShape clip) {
    int tile = tilePixels == 0 ? USUAL_TILE : tilePixels;
    if (fits(clip, tile)) {
      return "It fits with starloom.render.wan.tile=" + tile + ".";
    }
    return nearest(clip, tile)
        .map(other -> "The nearest that fits is " + other + tiles(other, tile) + ".")
        .orElse("No clip fits; the weights alone are too large for the device.");
  }

  private String tiles(ClipShape clip, int tile) {
    return tilePixels == tile || fits(clip, tilePixels)
        ? ""
        : " with starloom.render.wan.tile=" + tile;
  }

  /** Fewer frames of the same size, or a smaller size: what keeps most of the clip. */
  private Optional<ClipShape> nearest(ClipShape clip, int tile) {
    var candidates = new ArrayList<ClipShape>();
    for (ClipShape size : shapes) {
      addShorter(candidates, size, clip);
    }
    addShorter(candidates, clip, clip);
    return candidates.stream()
        .filter(candidate -> candidate.tokens() <= clip.tokens() && fits(candidate, tile))
        .max(Comparator.comparingLong(ClipShape::tokens));
  }

  private static void addShorter(List<ClipShape> candidates, ClipShape size, ClipShape clip) {
    for (int frames = clip.frames(); frames >= 1; frames -= FEWER) {
      candidates.add(new ClipShape(size.width(), size.height(), frames));
    }
  }

  private boolean fits(ClipShape clip, int tile) {
    return MemoryNeed.of(model, clip, tile).peak() <= available;
  }
}
