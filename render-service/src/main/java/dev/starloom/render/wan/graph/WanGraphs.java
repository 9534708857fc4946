package dev.starloom.render.wan.graph;

import dev.starloom.render.wan.graph.network.DitConfig;
import dev.starloom.render.wan.graph.network.DitGraph;
import dev.starloom.render.wan.graph.network.TextGraph;
import dev.starloom.render.wan.graph.network.VaeConfig;
import dev.starloom.render.wan.graph.network.VaeGraphWriter;
import dev.starloom.render.wan.graph.onnx.DataType;
import dev.starloom.render.wan.graph.onnx.Graph;
import dev.starloom.render.wan.weights.Checksums;
import dev.starloom.render.wan.weights.ComponentWeights;
import dev.starloom.render.wan.weights.ElementType;
import dev.starloom.render.wan.weights.Fingerprint;
import dev.starloom.render.wan.weights.Precision;
import dev.starloom.render.wan.weights.Progress;
import dev.starloom.render.wan.weights.Recipe;
import dev.starloom.render.wan.weights.UnusableModel;
import dev.starloom.render.wan.weights.UnusableModel.Problem;
import dev.starloom.render.wan.weights.WeightCache;
import dev.starloom.render.wan.weights.lora.Loras;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the networks of a model ready to be loaded. */
public final class WanGraphs {
  private final PrepareOptions options;
  private final Progress progress;
  private final WeightCache cache;

  private WanGraphs(PrepareOptions options, Progress progress, WeightCache cache) {
    this.options = options;
    this.progress = progress;
    this.cache = cache;
  }

  /**
   * Writes graphs for a checkpoint, or takes the ready-made ones. Weights that cannot be read in
   * place are converted into the cache folder first, once. Throws {@code UnusableModel} before any
   * conversion for all that is wrong with the files, the LoRAs or the room on the disk.
   */
  public static PreparedModel prepare(WanModel model, PrepareOptions options, Progress progress) {
    return prepare(model, options, progress, WeightCache.FreeSpace.OF_DISK);
  }

  static PreparedModel prepare(
      WanModel model, PrepareOptions options, Progress progress, WeightCache.FreeSpace space) {
    WeightCache cache = new WeightCache(options.cache(), space);
    WanGraphs graphs = new WanGraphs(options, progress, cache);
    return model instanceof WanCheckpoint checkpoint
        ? graphs.written(checkpoint)
        : graphs.ready((OptimumFolder) model);
  }

  private PreparedModel written(WanCheckpoint model) {
    ExpertLoras loras = ExpertLoras.read(options.loras(), model.highNoise().config());
    Placements places = places(model, loras);
    List<ComponentWeights> files =
        List.of(
            model.text().weights(),
            model.highNoise().weights(),
            model.lowNoise().weights(),
            model.vae().weights());
    new Checksums(model.folder(), options.cache()).verify(files, progress);
    cache.make(places.recipes(), progress);
    String print =
        new Fingerprint()
            .text(model.fingerprint())
            .text(options.experts() + " " + options.text())
            .text(loras.fingerprint())
            .hex();
    DitConfig config = model.highNoise().config();
    return new PreparedModel(
        text(model.text(), places.text()),
        expert(config, places.high()),
        expert(config, places.low()),
        vae(model.vae().config(), places.vae()),
        print);
  }

  private record Placements(Placement text, Placement high, Placement low, Placement vae) {
    List<Recipe> recipes() {
      return Stream.of(text, high, low, vae)
          .map(Placement::recipe)
          .flatMap(Optional::stream)
          .toList();
    }
  }

  private Placements places(WanCheckpoint model, ExpertLoras loras) {
    WanCheckpoint.Text text = model.text();
    ElementType experts = options.experts().type();
    String print = loras.fingerprint();
    return new Placements(
        Placement.of(
            WanCheckpoint.TEXT,
            text.weights(),
            text.config().tensors(text.weights()),
            options.text().type(),
            Loras.none(),
            ""),
        expertPlace(WanCheckpoint.HIGH, model.highNoise(), experts, loras.highNoise(), print),
        expertPlace(WanCheckpoint.LOW, model.lowNoise(), experts, loras.lowNoise(), print),
        Placement.of(
            WanCheckpoint.VAE,
            model.vae().weights(),
            model.vae().config().tensors(),
            Precision.FP32.type(),
            Loras.none(),
            ""));
  }

  private static Placement expertPlace(
      String name, WanCheckpoint.Expert expert, ElementType compute, Loras loras, String tag) {
    return Placement.of(name, expert.weights(), expert.config().tensors(), compute, loras, tag);
  }

  private WrittenGraph text(WanCheckpoint.Text text, Placement place) {
    ComponentWeights weights = place.weights(cache);
    DataType compute = DataType.of(options.text().type());
    return new WrittenGraph(TextGraph.write(text.config(), weights, compute), weights.root());
  }

  private WrittenGraph expert(DitConfig config, Placement place) {
    ComponentWeights weights = place.weights(cache);
    DataType compute = DataType.of(options.experts().type());
    return new WrittenGraph(DitGraph.write(config, weights, compute), weights.root());
  }

  private VaeGraphs vae(VaeConfig config, Placement place) {
    ComponentWeights weights = place.weights(cache);
    VaeGraphWriter writer = new VaeGraphWriter(config, weights);
    return switch (options.vae()) {
      case LOOP -> new VaeGraphs.Whole(graph(writer.loop(), weights));
      case CHUNKS ->
          new VaeGraphs.Chunks(graph(writer.first(), weights), graph(writer.next(), weights));
    };
  }

  private static WrittenGraph graph(Graph graph, ComponentWeights weights) {
    return new WrittenGraph(graph, weights.root());
  }

  private PreparedModel ready(OptimumFolder model) {
    if (options.loras().isPresent()) {
      throw new UnusableModel(
          Problem.LORA, "LoRAs cannot be merged into the ready-made graphs of " + model.folder());
    }
    return new PreparedModel(
        model.textEncoder(),
        model.highNoise(),
        model.lowNoise(),
        new VaeGraphs.Whole(model.vaeDecoder()),
        model.fingerprint());
  }
}
