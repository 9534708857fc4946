package dev.starloom.sky;

import java.time.Instant;

/**
 * Where a body is.
 *
 * @param position from the Earth's centre in astronomical units, true equatorial of the date
 * @param magnitude apparent, visual
 * @param phase how it is lit
 */
public record BodyPlace(Body body, Vector position, double magnitude, MoonPhase phase) {

  /** Direction in the observer's local frame, without refraction. */
  public Vector local(Observer observer, Instant at) {
    EarthAxis axis = EarthAxis.at(at);
    Vector here = position.plus(observer.position(axis).times(-1));
    return observer.horizonOfDate(axis).apply(here.unit());
  }
}
