package dev.starloom.sky.view;

import java.time.Instant;
import java.util.List;

/**
 * What was decided for a clip.
 *
 * @param at the middle of the clip
 * @param latitude of the place in degrees, north positive
 * @param longitude of the place in degrees, east positive
 * @param altitude of the camera in the middle of the clip, degrees
 * @param azimuth of the camera in the middle of the clip, degrees from north over east
 * @param fieldOfView across the longer side of the picture, degrees
 * @param notShown figures of the spec that are not in frame: unknown, or never up together with a
 *     more important one
 */
public record ChosenSky(
    Instant at,
    double latitude,
    double longitude,
    double altitude,
    double azimuth,
    double fieldOfView,
    List<String> notShown) {
  public ChosenSky {
    notShown = List.copyOf(notShown);
  }
}
