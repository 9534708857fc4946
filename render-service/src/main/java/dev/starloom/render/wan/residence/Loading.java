package dev.starloom.render.wan.residence;

import dev.starloom.render.wan.session.Device;

/** Loads the parts of one model. */
public interface Loading {
  /** A network, or the decoder; what it is follows from the part. */
  AutoCloseable load(Part part, Device device);

  /** Bytes of its weights. */
  long bytes(Part part);
}
