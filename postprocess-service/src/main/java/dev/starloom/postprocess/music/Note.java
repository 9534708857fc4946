package dev.starloom.postprocess.music;

/**
 * @param at seconds from the beginning
 * @param pitch MIDI note number
 * @param velocity 0 to 1
 * @param pan -1 left to 1 right
 */
record Note(
    Instrument instrument, double at, double seconds, int pitch, double velocity, double pan) {
  double hertz() {
    return 440 * Math.pow(2, (pitch - 69) / 12.0);
  }
}
