package dev.starloom.postprocess.music;

/**
 * A part of the film that the music follows: a shot.
 *
 * @param start seconds from the film's beginning
 * @param intensity 0 for stillness to 1 for a storm
 */
public record Section(double start, double intensity) {
  public Section {
    if (!(start >= 0) || !(intensity >= 0 && intensity <= 1)) {
      throw new IllegalArgumentException("no section: " + start + ", " + intensity);
    }
  }
}
