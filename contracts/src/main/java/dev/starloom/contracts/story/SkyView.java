package dev.starloom.contracts.story;

import java.util.List;

/**
 * The sky over one stretch of a shot. A shot has several where it names what is never up together;
 * each gets the same share of the time, one dissolves into the next.
 *
 * @param at moment in the middle of the stretch, ISO 8601 in UTC: {@code 2026-08-19T13:00:00Z}
 * @param latitude of the place in degrees, north positive
 * @param longitude of the place in degrees, east positive
 * @param azimuth of the camera in the middle of the stretch, degrees from north over east
 * @param altitude of the camera in the middle of the stretch, degrees
 * @param fieldOfView across the longer side of the picture in the middle of the stretch, degrees
 * @param shows those of the scene's figures that are in frame, most important first
 */
public record SkyView(
    String at,
    double latitude,
    double longitude,
    double azimuth,
    double altitude,
    double fieldOfView,
    List<String> shows) {
  public SkyView {
    shows = shows == null ? List.of() : List.copyOf(shows);
  }
}
