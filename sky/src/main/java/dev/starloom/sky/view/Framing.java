package dev.starloom.sky.view;

import java.util.List;
import java.util.Optional;

/** A way of pointing the camera. */
interface Framing {

  /** A view that holds all the figures over the whole shot, or nothing if there is none. */
  Optional<Aim> frame(List<Standing> figures);
}
