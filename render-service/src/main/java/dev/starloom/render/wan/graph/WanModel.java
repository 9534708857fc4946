package dev.starloom.render.wan.graph;

import dev.starloom.render.wan.weights.UnusableModel;
import dev.starloom.render.wan.weights.UnusableModel.Problem;
import java.nio.file.Files;
import java.nio.file.Path;

/** A model folder that was looked at and can be used, as far as is seen without reading weights. */
public sealed interface WanModel permits WanCheckpoint, OptimumFolder {
  /**
   * Opens a checkpoint in the diffusers layout, or a folder of ready-made ONNX files in the layout
   * of Hugging Face Optimum. Throws {@link UnusableModel}.
   */
  static WanModel open(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UnusableModel(Problem.MISSING, "the model folder " + folder + " is missing");
    }
    return Files.exists(folder.resolve(OptimumFolder.FIRST_EXPERT))
        ? OptimumFolder.open(folder)
        : WanCheckpoint.open(folder);
  }

  Path folder();

  /** The folder of the tokenizer's files. */
  default Path tokenizer() {
    return folder().resolve("tokenizer");
  }

  WanFacts facts();

  /** 64 hex digits that change with the model; see {@code Fingerprint}. */
  String fingerprint();
}
