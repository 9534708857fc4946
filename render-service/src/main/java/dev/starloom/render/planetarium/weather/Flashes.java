package dev.starloom.render.planetarium.weather;

/** How strongly lightning lights the scene at a moment. */
@FunctionalInterface
public interface Flashes {
  Flashes NONE = seconds -> 0;

  /**
   * @param seconds since the shot began
   * @return 0 for dark to about 1
   */
  double at(double seconds);
}
