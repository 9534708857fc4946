package dev.starloom.render.wan.golden;

import dev.starloom.render.wan.decode.LatentStatistics;
import dev.starloom.render.wan.graph.PrepareOptions;
import dev.starloom.render.wan.graph.PreparedModel;
import dev.starloom.render.wan.graph.WanFacts;
import dev.starloom.render.wan.graph.WanGraphs;
import dev.starloom.render.wan.graph.WanModel;
import dev.starloom.render.wan.graph.decode.Tiling;
import dev.starloom.render.wan.model.PreparedLoading;
import dev.starloom.render.wan.prompt.PromptTokenizer;
import dev.starloom.render.wan.residence.Placement;
import dev.starloom.render.wan.residence.Residence;
import dev.starloom.render.wan.run.WanPipeline;
import dev.starloom.render.wan.session.Device;
import dev.starloom.render.wan.session.SessionSettings;
import dev.starloom.render.wan.weights.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;

/** The checkpoint of a golden set, on the processor in float32. */
public record GoldenModel(WanModel model, PreparedModel prepared) {
  public static GoldenModel of(GoldenSet golden) {
    WanModel model = WanModel.open(golden.model());
    var options = PrepareOptions.exact(Path.of("target/wan-cache"));
    return new GoldenModel(model, WanGraphs.prepare(model, options, Progress.NONE));
  }

  public WanFacts facts() {
    return model.facts();
  }

  /**
   * @param tilePixels 0 for none
   */
  public PreparedLoading loading(int tilePixels) {
    return new PreparedLoading(
        prepared, new SessionSettings(1, 0, "HEURISTIC"), Tiling.ofSide(tilePixels));
  }

  /** Everything on so many devices that are all the processor. */
  public Residence residence(int devices, long keep) {
    var placement = new Placement(Collections.nCopies(devices, new Device(Device.CPU)));
    return new Residence(loading(0), placement, keep);
  }

  public LatentStatistics statistics() {
    return new LatentStatistics(facts().latentMean(), facts().latentStd());
  }

  public PromptTokenizer tokenizer() {
    try {
      return PromptTokenizer.open(model.tokenizer().resolve("tokenizer.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public WanPipeline pipeline(Residence residence) {
    return new WanPipeline(tokenizer(), residence, statistics());
  }
}
