package dev.starloom.postprocess.music;

/**
 * A bar of one harmony.
 *
 * @param at seconds from the beginning
 * @param beat length of a beat in seconds
 * @param level how much sounds, 0 to 1
 * @param part what it is for
 */
record Bar(double at, double beat, int beats, double level, Part part) {
  enum Part {
    USUAL,
    /** Almost silent, before the climax. */
    BREATH,
    /** The first bar of the climax. */
    STRIKE
  }

  double seconds() {
    return beat * beats;
  }
}
