package dev.starloom.sky;

/**
 * How a body is lit, seen from the Earth's centre. Source: Meeus, Astronomical Algorithms, chapter
 * 48.
 *
 * @param angle at the body between Sun and Earth, degrees; 0 is full
 * @param illuminated share of the disc, 0 to 1
 * @param brightLimb position angle of the middle of the bright limb, degrees from celestial north
 *     over east
 */
public record MoonPhase(double angle, double illuminated, double brightLimb) {
  static final MoonPhase FULL = new MoonPhase(0, 1, 0);

  /** Both positions from the Earth's centre, equatorial of the date, in the same unit. */
  static MoonPhase of(Vector body, Vector sun) {
    Vector toSun = sun.plus(body.times(-1)).unit();
    double angle = toSun.separation(body.times(-1).unit());
    Vector direction = body.unit();
    Vector east = Vector.spherical(direction.longitude() + 90, 0);
    Vector north = Vector.spherical(direction.longitude(), direction.latitude() + 90);
    double limb = Math.toDegrees(Math.atan2(toSun.dot(east), toSun.dot(north)));
    double share = (1 + Math.cos(Math.toRadians(angle))) / 2;
    return new MoonPhase(angle, share, Angles.positive(limb));
  }
}
