package dev.starloom.sky.view;

import dev.starloom.contracts.story.SkyView;
import dev.starloom.sky.Observer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A picture decided on, not yet bound to a stretch of a shot.
 *
 * @param aim of the camera at rest
 * @param shows ids of the figures in it
 */
record Picture(Observer place, Instant at, Aim aim, List<String> shows) {
  private static final double DIGITS = 1000;

  /** What is recorded of it: the camera is where its move has it in the middle of the stretch. */
  SkyView view(CameraMove move, Stretch stretch) {
    Aim middle = aim.moved(move, CameraPath.way(stretch, 0.5));
    return new SkyView(
        at.truncatedTo(ChronoUnit.SECONDS).toString(),
        place.latitude(),
        place.longitude(),
        rounded(middle.azimuth()),
        rounded(Math.max(-90, Math.min(90, middle.altitude()))),
        rounded(middle.fieldOfView()),
        shows);
  }

  private static double rounded(double value) {
    return Math.round(value * DIGITS) / DIGITS;
  }
}
