package dev.starloom.render.wan.denoise;

/**
 * The model is two networks of equal form: one for much noise, which sets the scene, one for
 * little.
 */
public enum Expert {
  HIGH_NOISE,
  LOW_NOISE
}
