package dev.starloom.render.planetarium;

import java.util.List;

/**
 * Sky and camera of a shot.
 *
 * @param shown named figures in frame during the whole shot, most important first
 */
record SkyPlan(SkyClock clock, CameraPath path, List<Figure> shown, List<String> notShown) {

  ChosenSky summary() {
    return new ChosenSky(
        clock.middle(),
        clock.observer().latitude(),
        clock.observer().longitude(),
        path.altitude(),
        path.azimuth(),
        path.fieldOfView(),
        notShown);
  }
}
