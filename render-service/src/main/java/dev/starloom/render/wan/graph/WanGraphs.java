package dev.starloom.render.wan.graph;

import dev.starloom.render.wan.graph.network.DitGraph;
import dev.starloom.render.wan.graph.network.TextGraph;
import dev.starloom.render.wan.graph.network.VaeGraphWriter;
import dev.starloom.render.wan.graph.onnx.DataType;
import dev.starloom.render.wan.weights.Fingerprint;
import dev.starloom.render.wan.weights.Progress;

/** Makes the networks of a model ready to be loaded. */
public final class WanGraphs {
  private WanGraphs() {}

  /** Writes graphs for a checkpoint, or takes the ready-made ones. Throws {@code UnusableModel}. */
  public static PreparedModel prepare(WanModel model, PrepareOptions options, Progress progress) {
    return model instanceof WanCheckpoint checkpoint
        ? written(checkpoint, options)
        : ready((OptimumFolder) model);
  }

  private static PreparedModel written(WanCheckpoint model, PrepareOptions options) {
    DataType text = DataType.of(options.text().type());
    DataType experts = DataType.of(options.experts().type());
    return new PreparedModel(
        new WrittenGraph(
            TextGraph.write(model.text().config(), model.text().weights(), text),
            model.text().weights().root()),
        expert(model.highNoise(), experts),
        expert(model.lowNoise(), experts),
        vae(model.vae(), options.vae()),
        new Fingerprint()
            .text(model.fingerprint())
            .text(options.experts() + " " + options.text())
            .hex());
  }

  private static WrittenGraph expert(WanCheckpoint.Expert expert, DataType compute) {
    return new WrittenGraph(
        DitGraph.write(expert.config(), expert.weights(), compute), expert.weights().root());
  }

  private static VaeGraphs vae(WanCheckpoint.Vae vae, VaeForm form) {
    VaeGraphWriter writer = new VaeGraphWriter(vae.config(), vae.weights());
    return switch (form) {
      case LOOP -> new VaeGraphs.Whole(new WrittenGraph(writer.loop(), vae.weights().root()));
      case CHUNKS ->
          new VaeGraphs.Chunks(
              new WrittenGraph(writer.first(), vae.weights().root()),
              new WrittenGraph(writer.next(), vae.weights().root()));
    };
  }

  private static PreparedModel ready(OptimumFolder model) {
    return new PreparedModel(
        model.textEncoder(),
        model.highNoise(),
        model.lowNoise(),
        new VaeGraphs.Whole(model.vaeDecoder()),
        model.fingerprint());
  }
}
