package dev.starloom.render.wan.residence;

import dev.starloom.render.wan.denoise.Branch;
import dev.starloom.render.wan.denoise.Expert;

/** What can be loaded; the text of a part is its name for people. */
public sealed interface Part {
  /** Reads the prompts, before everything else. */
  record Text() implements Part {
    @Override
    public String toString() {
      return "text encoder";
    }
  }

  /** Takes steps; a branch of its own only if the placement has room for it. */
  record Denoising(Expert expert, Branch branch) implements Part {
    @Override
    public String toString() {
      return expert == Expert.HIGH_NOISE ? "high-noise expert" : "low-noise expert";
    }
  }

  /** Makes the pictures, after everything else. */
  record Decoder() implements Part {
    @Override
    public String toString() {
      return "video decoder";
    }
  }

  Part TEXT = new Text();
  Part DECODER = new Decoder();
}
