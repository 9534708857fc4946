package dev.starloom.sky.view;

import java.util.Map;
import java.util.Set;

/**
 * How the camera moves in a shot, as offsets from the pose in its middle. Offsets grow from -1 to 1
 * times these amounts.
 *
 * @param pan in units of the field of view, positive to the right
 * @param tilt in units of the field of view, positive upwards
 * @param zoom exponent: positive narrows the field of view
 * @param speed how the sky turns
 */
public record CameraMove(double pan, double tilt, double zoom, Speed speed) {

  /** How fast the sky turns. */
  public enum Speed {
    /** Just visibly. */
    CALM,
    /** Faster, while the camera follows a star. */
    TRACKING,
    /** In time-lapse. */
    TRAILS
  }

  public static final String TRACK = "track";
  public static final String STAR_TRAILS = "star-trails";
  private static final CameraMove STILL = new CameraMove(0.008, 0, 0.012, Speed.CALM);
  private static final Map<String, CameraMove> MOVES =
      Map.of(
          "pan-left",
          new CameraMove(-0.06, 0, 0.015, Speed.CALM),
          "pan-right",
          new CameraMove(0.06, 0, 0.015, Speed.CALM),
          "tilt-up",
          new CameraMove(0, 0.035, 0, Speed.CALM),
          "tilt-down",
          new CameraMove(0, -0.035, 0, Speed.CALM),
          "push-in",
          new CameraMove(0.005, 0, 0.09, Speed.CALM),
          "pull-out",
          new CameraMove(-0.005, 0, -0.09, Speed.CALM),
          "still",
          STILL,
          TRACK,
          new CameraMove(0, 0, 0, Speed.TRACKING),
          STAR_TRAILS,
          new CameraMove(0, 0, 0, Speed.TRAILS));

  public static final Set<String> NAMES = Set.copyOf(MOVES.keySet());

  /** The move of a name, or null for an unknown one. */
  public static CameraMove named(String name) {
    return name == null ? null : MOVES.get(name);
  }

  /** The same where one sky dissolves into another: the land can follow one sky alone. */
  CameraMove amongOthers() {
    return speed == Speed.TRACKING ? STILL : this;
  }
}
