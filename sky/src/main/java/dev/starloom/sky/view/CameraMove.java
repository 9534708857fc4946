package dev.starloom.sky.view;

import java.util.Map;

/**
 * How the camera moves in a shot, as offsets from the pose in its middle. Offsets grow from -1 to 1
 * times these amounts.
 *
 * @param pan in units of the field of view, positive to the right
 * @param tilt in units of the field of view, positive upwards
 * @param zoom exponent: positive narrows the field of view
 */
public record CameraMove(double pan, double tilt, double zoom) {
  private static final Map<String, CameraMove> MOVES =
      Map.of(
          "pan-left", new CameraMove(-0.06, 0, 0.015),
          "pan-right", new CameraMove(0.06, 0, 0.015),
          "tilt-up", new CameraMove(0, 0.035, 0),
          "push-in", new CameraMove(0.005, 0, 0.09),
          "pull-out", new CameraMove(-0.005, 0, -0.09),
          "still", new CameraMove(0.008, 0, 0.012));

  /** The move of a name, or null for an unknown one. */
  public static CameraMove named(String name) {
    return MOVES.get(name);
  }
}
