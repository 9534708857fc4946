package dev.starloom.render.wan.model;

import dev.starloom.render.wan.decode.LatentStatistics;
import dev.starloom.render.wan.graph.PrepareOptions;
import dev.starloom.render.wan.graph.PreparedModel;
import dev.starloom.render.wan.graph.VaeForm;
import dev.starloom.render.wan.graph.WanGraphs;
import dev.starloom.render.wan.graph.WanModel;
import dev.starloom.render.wan.graph.decode.Tiling;
import dev.starloom.render.wan.need.FitCheck;
import dev.starloom.render.wan.need.ModelSize;
import dev.starloom.render.wan.plan.ClipPlanner;
import dev.starloom.render.wan.plan.PlanReader;
import dev.starloom.render.wan.plan.WanConfig;
import dev.starloom.render.wan.prompt.PromptTokenizer;
import dev.starloom.render.wan.residence.Placement;
import dev.starloom.render.wan.residence.Residence;
import dev.starloom.render.wan.run.WanPipeline;
import dev.starloom.render.wan.session.Device;
import dev.starloom.render.wan.session.DeviceMemory;
import dev.starloom.render.wan.session.Devices;
import dev.starloom.render.wan.session.SessionSettings;
import dev.starloom.render.wan.weights.Precision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A model that was found, checked and prepared as the configuration says; none of its networks is
 * loaded yet.
 *
 * @param fingerprint of everything about the model that determines its clips
 */
public record LoadedModel(
    WanPipeline pipeline, ClipPlanner planner, FitCheck fit, String fingerprint) {

  /**
   * @throws dev.starloom.render.wan.weights.UnusableModel for a folder that can't be used
   * @throws IllegalArgumentException for a setting that is none
   * @throws IllegalStateException for a device that can't be used
   */
  public static LoadedModel open(Path folder, WanConfig config) {
    Optional<Tiling> tiling = Tiling.ofSide(config.tile());
    WanModel model = WanModel.open(folder);
    ClipPlanner planner = PlanReader.read(config, model.facts().boundaryRatio());
    var settings = new SessionSettings(config.threads(), config.arena(), config.cudnnSearch());
    List<Device> devices =
        Devices.usable(
            config.devices().stream().map(Device::named).toList(), settings, config.cpuFallback());
    Device first = devices.get(0);
    PrepareOptions options = options(config, Precisions.read(config, devices), first);
    PreparedModel prepared = WanGraphs.prepare(model, options, new PreparationLog());
    ModelSize size = ModelSizes.of(model, prepared, options.experts() != Precision.FP32);
    long memory = config.memory() == 0 ? DeviceMemory.of(first) : config.memory();
    var loading = new PreparedLoading(prepared, settings, tiling);
    return new LoadedModel(
        new WanPipeline(
            tokenizer(model),
            new Residence(loading, new Placement(devices), config.keep()),
            new LatentStatistics(model.facts().latentMean(), model.facts().latentStd())),
        planner,
        new FitCheck(size, memory, config.tile(), planner.sizes()),
        prepared.fingerprint());
  }

  /** A card keeps what the decoder remembers only while one graph makes all frames. */
  private static PrepareOptions options(WanConfig config, Precisions precisions, Device device) {
    return new PrepareOptions(
        config.cache().map(Path::of).orElseGet(LoadedModel::cache),
        precisions.experts(),
        precisions.text(),
        config.loras().map(Path::of),
        device.isCard() ? VaeForm.LOOP : VaeForm.CHUNKS);
  }

  private static Path cache() {
    return Path.of(System.getProperty("user.home"), ".cache", "starloom", "wan");
  }

  private static PromptTokenizer tokenizer(WanModel model) {
    try {
      return PromptTokenizer.open(model.tokenizer().resolve("tokenizer.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
