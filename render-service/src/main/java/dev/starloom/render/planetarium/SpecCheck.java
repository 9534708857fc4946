package dev.starloom.render.planetarium;

import dev.starloom.contracts.story.Cue;
import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.contracts.story.Scene;
import dev.starloom.contracts.story.SkyView;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.sky.view.CameraMove;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Tells whether a spec can be drawn. */
final class SpecCheck {
  static final String NONE = "none";
  private static final String CODE = "render_spec_invalid";
  private static final int SMALLEST = 64;
  private static final int LARGEST = 4096;
  private static final int MOST_FPS = 120;
  private static final double LONGEST = 300;
  private static final int MOST_VIEWS = 12;
  private static final List<String> FOREGROUNDS =
      List.of(
          "sea", "cliff", "hills", "mountains", "snowfield", "grassland", "palace", "river", NONE);
  private static final List<String> WEATHERS =
      List.of("aurora", "lightning", "waves", "meteors", "clouds", "snow", "rain", "fog", NONE);
  private static final List<String> LIGHTS = List.of("fire");

  // as far as the theories of Sun, Moon and planets hold
  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 3000;

  private SpecCheck() {}

  /**
   * @throws PermanentFailure that names the first thing wrong
   */
  static void check(RenderSpec spec) {
    require(spec.scene() != null, "a clip of the planetarium needs a scene");
    require(side(spec.width()) && side(spec.height()), "width and height must be even, 64 to 4096");
    require(spec.fps() >= 1 && spec.fps() <= MOST_FPS, "frames a second must be 1 to 120");
    require(spec.seconds() <= LONGEST && spec.frames() >= 1, "a clip lasts a frame to 300 seconds");
    require(spec.language() != null, "a clip of the planetarium needs a language");
    words(spec.scene());
    require(spec.scene().views().size() <= MOST_VIEWS, "a shot has at most 12 views");
    spec.scene().views().forEach(SpecCheck::view);
  }

  private static void words(Scene scene) {
    known("foreground", scene.foreground(), FOREGROUNDS);
    known("weather", scene.weather(), WEATHERS);
    known("camera", scene.camera(), CameraMove.NAMES);
    scene.effects().forEach(effect -> known("effect", effect, WEATHERS));
    if (scene.light() != null) {
      known("light", scene.light(), LIGHTS);
    }
    scene.cues().forEach(SpecCheck::cue);
    scene.figures().forEach(id -> require(!id.isBlank(), "a figure must have an id"));
    require(scene.follow() == null || !scene.follow().isBlank(), "follow must name something");
  }

  private static void cue(Cue cue) {
    require(cue.figure() != null && Double.isFinite(cue.at()), "a cue needs a figure and a time");
  }

  private static void known(String what, String word, Collection<String> allowed) {
    if (word == null || !allowed.contains(word)) {
      String choice = String.join(", ", new TreeSet<>(allowed));
      throw new PermanentFailure(
          CODE, "unknown " + what + ": \"" + word + "\"; it must be one of " + choice);
    }
  }

  private static void view(SkyView view) {
    require(
        moment(view.at()),
        "a view's moment must be ISO 8601, years 1000 to 3000, not " + view.at());
    require(Math.abs(view.latitude()) <= 90, "a view's latitude must be -90 to 90");
    require(Math.abs(view.longitude()) <= 360, "a view's longitude must be -360 to 360");
    require(Math.abs(view.altitude()) <= 90, "a view's altitude must be -90 to 90");
    require(Math.abs(view.azimuth()) <= 720, "a view's azimuth must be 0 to 360");
    double field = view.fieldOfView();
    require(field >= 1 && field <= 180, "a view's field of view must be 1 to 180");
  }

  private static boolean moment(String at) {
    try {
      int year = at == null ? 0 : Instant.parse(at).atZone(ZoneOffset.UTC).getYear();
      return year >= FIRST_YEAR && year <= LAST_YEAR;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean side(int pixels) {
    return pixels % 2 == 0 && pixels >= SMALLEST && pixels <= LARGEST;
  }

  private static void require(boolean fine, String sentence) {
    if (!fine) {
      throw new PermanentFailure(CODE, sentence);
    }
  }
}
