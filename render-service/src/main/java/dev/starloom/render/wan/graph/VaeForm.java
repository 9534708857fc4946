package dev.starloom.render.wan.graph;

/** How a video decoder keeps its memory bounded. */
public enum VaeForm {
  /** Chunk after chunk, what is remembered passing through the caller: frames come as decoded. */
  CHUNKS,
  /** One call with a loop inside: what is remembered never leaves the device. */
  LOOP
}
