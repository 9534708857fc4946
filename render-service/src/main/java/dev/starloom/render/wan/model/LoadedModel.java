package dev.starloom.render.wan.model;

import dev.starloom.platform.artifact.Sha256;
import dev.starloom.render.wan.decode.LatentStatistics;
import dev.starloom.render.wan.graph.PreparedModel;
import dev.starloom.render.wan.graph.WanModel;
import dev.starloom.render.wan.need.FitCheck;
import dev.starloom.render.wan.need.ModelSize;
import dev.starloom.render.wan.plan.ClipPlanner;
import dev.starloom.render.wan.plan.WanConfig;
import dev.starloom.render.wan.prompt.PromptTokenizer;
import dev.starloom.render.wan.residence.Placement;
import dev.starloom.render.wan.residence.Residence;
import dev.starloom.render.wan.run.WanPipeline;
import dev.starloom.render.wan.weights.Precision;
import dev.starloom.render.wan.weights.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A model that was checked and prepared as the configuration says; none of its networks is loaded
 * yet.
 *
 * @param fingerprint of the weights and of every setting that determines a clip
 */
public record LoadedModel(
    WanPipeline pipeline, ClipPlanner planner, FitCheck fit, String fingerprint) {

  /**
   * Prepares what is not prepared yet, which may take an hour.
   *
   * @throws dev.starloom.render.wan.weights.UnusableModel for weights that can't be used
   * @throws IllegalStateException if a device does not say how much memory it has
   */
  public static LoadedModel open(ModelSetup setup, Progress progress) {
    WanModel model = setup.model();
    WanConfig config = setup.config();
    PreparedModel prepared = setup.prepare(progress);
    boolean half = setup.options().experts() != Precision.FP32;
    ModelSize size = ModelSizes.of(model, prepared, half);
    var loading = new PreparedLoading(prepared, setup.sessions(), setup.tiling());
    return new LoadedModel(
        new WanPipeline(
            tokenizer(model),
            new Residence(loading, new Placement(setup.devices()), config.keep()),
            new LatentStatistics(model.facts().latentMean(), model.facts().latentStd())),
        setup.planner(),
        ModelFit.of(size, setup.devices(), config, setup.planner().sizes()),
        fingerprint(prepared, setup));
  }

  private static String fingerprint(PreparedModel prepared, ModelSetup setup) {
    String settings = prepared.fingerprint() + setup.planner() + setup.config().tile();
    return Sha256.of(settings.getBytes(StandardCharsets.UTF_8));
  }

  private static PromptTokenizer tokenizer(WanModel model) {
    try {
      return PromptTokenizer.open(model.tokenizer().resolve("tokenizer.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
