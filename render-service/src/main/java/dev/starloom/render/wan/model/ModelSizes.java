package dev.starloom.render.wan.model;

import dev.starloom.render.wan.graph.PreparedModel;
import dev.starloom.render.wan.graph.ReadyGraph;
import dev.starloom.render.wan.graph.VaeGraphs;
import dev.starloom.render.wan.graph.WanModel;
import dev.starloom.render.wan.need.DecoderForm;
import dev.starloom.render.wan.need.ModelSize;
import dev.starloom.render.wan.weights.ConfigFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** Measures a model for the memory table. */
final class ModelSizes {
  private static final int USUAL_WIDTH = 5120;
  private static final int USUAL_BASE = 96;

  private ModelSizes() {}

  /**
   * A folder of ready-made graphs need not say how wide its networks are; then the usual counts.
   */
  static ModelSize of(WanModel model, PreparedModel prepared, boolean half) {
    Path expert = model.folder().resolve("transformer/config.json");
    Path decoder = model.folder().resolve("vae/config.json");
    return new ModelSize(
        prepared.textEncoder().weightBytes(),
        Math.max(prepared.highNoise().weightBytes(), prepared.lowNoise().weightBytes()),
        PreparedLoading.decoderBytes(prepared.vae()),
        Files.exists(expert) ? width(ConfigFile.read(expert)) : USUAL_WIDTH,
        Files.exists(decoder) ? ConfigFile.read(decoder).count("base_dim") : USUAL_BASE,
        half,
        form(prepared.vae()));
  }

  /** A ready-made graph of the whole clip says nothing of a loop inside, and usually has none. */
  private static DecoderForm form(VaeGraphs vae) {
    if (vae instanceof VaeGraphs.Whole whole) {
      return whole.graph() instanceof ReadyGraph ? DecoderForm.WHOLE_CLIP : DecoderForm.LOOP;
    }
    return DecoderForm.CHUNKS;
  }

  private static int width(ConfigFile expert) {
    return expert.count("num_attention_heads") * expert.count("attention_head_dim");
  }
}
