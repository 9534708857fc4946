package dev.starloom.render.wan.residence;

import dev.starloom.render.wan.denoise.Branch;
import dev.starloom.render.wan.denoise.Expert;

/** What can be loaded. */
public sealed interface Part {
  /** Reads the prompts, before everything else. */
  record Text() implements Part {}

  /** Takes steps; a branch of its own only if the placement has room for it. */
  record Denoising(Expert expert, Branch branch) implements Part {}

  /** Makes the pictures, after everything else. */
  record Decoder() implements Part {}

  Part TEXT = new Text();
  Part DECODER = new Decoder();
}
