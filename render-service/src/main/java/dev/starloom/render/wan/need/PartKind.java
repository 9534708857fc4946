package dev.starloom.render.wan.need;

/** Parts of a model that need memory of their own. */
public enum PartKind {
  TEXT,
  EXPERT,
  DECODER
}
