package dev.starloom.sky.view;

import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.contracts.story.Scene;
import dev.starloom.contracts.story.SkyWish;
import java.util.List;

/**
 * What a shot wants of the sky.
 *
 * @param figures what must be in frame, most important first, in the words of {@link
 *     Scene#figures()}; may be empty
 * @param camera a name of {@link CameraMove#NAMES}
 * @param follow what a tracking camera keeps in its place; null: the first figure shown
 * @param language {@code zh}, {@code en}, {@code ja} or {@code ko}: where the story is at home
 * @param seed decides between skies that are equally good
 * @param seconds of the whole shot
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 * @param wish what the user asks for, or null
 * @param night when the story takes place, or null
 */
public record SkyAsk(
    List<String> figures,
    String camera,
    String follow,
    String language,
    long seed,
    double seconds,
    int width,
    int height,
    SkyWish wish,
    Night night) {
  static final SkyWish NOTHING = new SkyWish(null, null, null, null, null);

  public SkyAsk {
    figures = List.copyOf(figures);
    wish = wish == null ? NOTHING : wish;
    night = night == null ? Night.ANY : night;
    if (CameraMove.named(camera) == null) {
      throw new IllegalArgumentException("unknown camera: " + camera);
    }
  }

  /** What a spec wants when nobody has chosen its views. */
  public static SkyAsk of(RenderSpec spec) {
    Scene scene = spec.scene();
    return new SkyAsk(
        scene.figures(),
        scene.camera(),
        scene.follow(),
        spec.language(),
        spec.seed(),
        spec.seconds(),
        spec.width(),
        spec.height(),
        null,
        null);
  }
}
