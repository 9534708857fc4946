package dev.starloom.enrich.visual;

/** How much a visual prompt tells beyond its subject, the most first. */
enum Detail {
  ALL,
  /** The style by its palette and texture only. */
  LESS,
  /** The style by its name, the figures without their place in the picture. */
  LEAST
}
