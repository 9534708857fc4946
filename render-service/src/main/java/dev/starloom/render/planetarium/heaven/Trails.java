package dev.starloom.render.planetarium.heaven;

import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.Rgb;
import dev.starloom.sky.Rotation;
import dev.starloom.sky.Star;
import dev.starloom.sky.Vector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * The ways of the stars since the shot began, as a long exposure shows them. Each frame draws the
 * whole arcs, worked out from how the sky turns, so that frames do not depend on one another.
 */
public final class Trails implements Layer {
  private static final int MOST_STARS = 1500;
  private static final double MOST_PIXELS = 300_000;
  private static final double STEP_DEGREES = 2;
  private static final int MOST_STEPS = 180;
  private static final float STRENGTH = 0.42f;
  private static final float BRIGHTEST = 2.2f;
  private static final float OLDEST = 0.35f;
  private static final float FAINTEST = 0.012f;
  private static final float COLOUR = 0.85f;

  private final List<Spot> spots;
  private final List<Rotation> turns = new ArrayList<>();
  private final SkyLight light;

  /**
   * @param stars those whose trails are drawn, see {@link #choose}
   * @param horizon from J2000.0 to the local frame at a share of the shot's time
   * @param degrees by which the sky turns in the shot
   */
  public Trails(
      List<Star> stars, SkyLight light, DoubleFunction<Rotation> horizon, double degrees) {
    this.light = light;
    spots = stars.stream().map(Spot::twinkling).toList();
    int steps = (int) Math.max(1, Math.min(MOST_STEPS, Math.ceil(degrees / STEP_DEGREES)));
    for (int i = 0; i <= steps; i++) {
      turns.add(horizon.apply((double) i / steps));
    }
  }

  /**
   * The brightest stars that can come into the picture, as many as their trails leave time to draw.
   *
   * @param pixels of the picture a radian of the sky
   */
  public static List<Star> choose(
      List<Star> stars, Frame middle, double reach, double degrees, double pixels) {
    double limit = Math.cos(Math.toRadians(Math.min(180, reach)));
    var chosen = new ArrayList<Star>();
    double left = MOST_PIXELS;
    for (Star star : stars.stream().sorted(Comparator.comparingDouble(Star::magnitude)).toList()) {
      if (middle.camera().ahead(middle.local(star.direction())) > limit) {
        double way = Math.hypot(star.direction().x(), star.direction().y());
        left -= way * Math.toRadians(degrees) * pixels;
        if (left < 0 || chosen.size() == MOST_STARS) {
          break;
        }
        chosen.add(star);
      }
    }
    return chosen;
  }

  @Override
  public void draw(Frame frame) {
    var line = new TrailLine(frame);
    List<Rotation> passed = soFar(frame);
    double limit = light.limit(frame);
    for (Spot spot : spots) {
      float brightness = Math.min(BRIGHTEST, spot.brightness());
      float strength = STRENGTH * brightness * Stars.seen(spot.magnitude(), limit);
      if (strength > FAINTEST) {
        trail(frame, line, spot, strength, passed);
      }
    }
  }

  private List<Rotation> soFar(Frame frame) {
    int last = (int) Math.min(turns.size() - 1, Math.floor(frame.time() * (turns.size() - 1)));
    var rotations = new ArrayList<>(turns.subList(0, last + 1));
    rotations.add(frame.horizon());
    return rotations;
  }

  private static void trail(
      Frame frame, TrailLine line, Spot spot, float strength, List<Rotation> rotations) {
    Vector from = rotations.get(0).apply(spot.direction());
    for (int i = 1; i < rotations.size(); i++) {
      Vector to = rotations.get(i).apply(spot.direction());
      if (Math.min(from.z(), to.z()) > 0 && Math.min(ahead(frame, from), ahead(frame, to)) > 0) {
        float age = 1 - (float) i / rotations.size();
        float seen = strength * (1 - (1 - OLDEST) * age);
        line.draw(from, to, colour(spot, to, seen));
      }
      from = to;
    }
  }

  private static double ahead(Frame frame, Vector local) {
    return frame.camera().ahead(local);
  }

  private static Rgb colour(Spot spot, Vector local, float strength) {
    Rgb air = Transmission.at(local.z());
    Rgb own = spot.colour();
    return new Rgb(
        strength * air.red() * (1 - COLOUR + COLOUR * own.red()),
        strength * air.green(),
        strength * air.blue() * (1 - COLOUR + COLOUR * own.blue()));
  }
}
