package dev.starloom.render.wan.film;

import java.io.IOException;

/** Takes the film's pictures in their order. */
@FunctionalInterface
public interface FilmSink {
  /**
   * @param rgb three bytes a pixel; not used again by the giver
   */
  void accept(byte[] rgb) throws IOException;
}
