package dev.starloom.render.wan.denoise;

/** Whether a prediction follows the prompt or the negative prompt. */
public enum Branch {
  PROMPT,
  NEGATIVE
}
