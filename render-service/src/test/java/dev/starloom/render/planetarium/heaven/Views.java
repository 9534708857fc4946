package dev.starloom.render.planetarium.heaven;

import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.sky.Camera;
import dev.starloom.sky.Rotation;
import dev.starloom.sky.Star;
import dev.starloom.sky.Vector;

/** Frames to draw into, and stars to draw. In them J2000.0 is the local frame, unless turned. */
final class Views {
  static final Rotation UNTURNED = Rotation.aboutZ(0);
  private static final Vector AT_REST = new Vector(0, 0, 0);

  private Views() {}

  /** A dark frame of a camera that looks to the north. */
  static Frame north(double altitude, double fieldOfView, double seconds) {
    return frame(new Camera(0, altitude, fieldOfView, 320, 180), UNTURNED, seconds);
  }

  /** The same without land, so that the camera sees what is below the horizon. */
  static Frame open(double altitude, double fieldOfView) {
    Frame f = north(altitude, fieldOfView, 0);
    var nowhere = new Frame.Ground(160, 1000, 180);
    return new Frame(f.width(), f.height(), f.light(), 1, 0, f.camera(), f.horizon(), nowhere);
  }

  static Frame frame(Camera camera, Rotation horizon, double seconds) {
    double row = camera.y(Vector.spherical(camera.direction(160, 90).longitude(), 0));
    var ground = new Frame.Ground(160, row, 180);
    return new Frame(320, 180, new float[320 * 180 * 3], 1, seconds, camera, horizon, ground);
  }

  static Star star(double azimuth, double altitude, double magnitude, double colourIndex) {
    return new Star(1, Vector.spherical(azimuth, altitude), AT_REST, magnitude, colourIndex);
  }

  /** Light of a channel in the whole picture. */
  static double sum(Frame frame, int channel) {
    double sum = 0;
    for (int k = channel; k < frame.light().length; k += 3) {
      sum += frame.light()[k];
    }
    return sum;
  }

  /** Where the middle of all light is, in the pixels of the camera. */
  static double[] middle(Frame frame) {
    double x = 0;
    double y = 0;
    for (int i = 0; i < frame.width() * frame.height(); i++) {
      x += frame.light()[3 * i + 1] * (i % frame.width() + 0.5);
      y += frame.light()[3 * i + 1] * (i / frame.width() + 0.5);
    }
    return new double[] {x / sum(frame, 1), y / sum(frame, 1)};
  }
}
