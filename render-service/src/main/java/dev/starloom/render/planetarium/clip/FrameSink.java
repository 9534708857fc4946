package dev.starloom.render.planetarium.clip;

import dev.starloom.render.planetarium.frame.Picture;
import java.io.IOException;

/** Takes frames in their order. */
@FunctionalInterface
public interface FrameSink {
  /**
   * @param picture in the format for films; belongs to the caller again afterwards
   */
  void accept(Picture picture) throws IOException;
}
