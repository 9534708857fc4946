package dev.starloom.render.planetarium.clip;

import java.io.IOException;

/** Takes frames in their order. */
@FunctionalInterface
public interface FrameSink {
  /**
   * @param rgb three bytes a pixel; belongs to the caller again afterwards
   */
  void accept(byte[] rgb) throws IOException;
}
