package dev.starloom.sky.view;

import java.util.List;

/**
 * Sky and camera of a shot.
 *
 * @param shown named figures in frame during the whole shot, most important first
 */
public record SkyPlan(SkyClock clock, CameraPath path, List<Figure> shown, List<String> notShown) {

  public ChosenSky summary() {
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
