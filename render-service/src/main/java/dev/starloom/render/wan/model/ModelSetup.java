package dev.starloom.render.wan.model;

import dev.starloom.render.wan.graph.PrepareOptions;
import dev.starloom.render.wan.graph.PreparedModel;
import dev.starloom.render.wan.graph.VaeForm;
import dev.starloom.render.wan.graph.WanGraphs;
import dev.starloom.render.wan.graph.WanModel;
import dev.starloom.render.wan.graph.decode.Tiling;
import dev.starloom.render.wan.plan.ClipPlanner;
import dev.starloom.render.wan.plan.PlanReader;
import dev.starloom.render.wan.plan.WanConfig;
import dev.starloom.render.wan.session.Device;
import dev.starloom.render.wan.session.Devices;
import dev.starloom.render.wan.session.SessionSettings;
import dev.starloom.render.wan.weights.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A model's folder and the configuration, which fit each other as far as is seen without reading
 * weights: that takes a moment, {@link #prepare} may take an hour.
 */
public record ModelSetup(
    WanModel model,
    WanConfig config,
    ClipPlanner planner,
    SessionSettings sessions,
    List<Device> devices,
    PrepareOptions options,
    Optional<Tiling> tiling) {
  public ModelSetup {
    devices = List.copyOf(devices);
  }

  /**
   * For a process that makes clips: its devices must be there.
   *
   * @throws dev.starloom.render.wan.weights.UnusableModel for a folder that can't be used
   * @throws IllegalArgumentException for a setting that is none
   * @throws IllegalStateException for a device that can't be used
   */
  public static ModelSetup here(Path folder, WanConfig config) {
    SessionSettings sessions = sessions(config);
    return read(folder, config, Devices.usable(named(config), sessions, config.cpuFallback()));
  }

  /**
   * For a process that only prepares the model for another machine: the devices need not be there.
   *
   * @throws dev.starloom.render.wan.weights.UnusableModel for a folder that can't be used
   * @throws IllegalArgumentException for a setting that is none
   */
  public static ModelSetup elsewhere(Path folder, WanConfig config) {
    return read(folder, config, named(config));
  }

  private static ModelSetup read(Path folder, WanConfig config, List<Device> devices) {
    Optional<Tiling> tiling = Tiling.ofSide(config.tile());
    WanModel model = WanModel.open(folder);
    ClipPlanner planner = PlanReader.read(config, model.facts().boundaryRatio());
    PrepareOptions options = options(config, Precisions.read(config, devices), devices.get(0));
    return new ModelSetup(model, config, planner, sessions(config), devices, options, tiling);
  }

  private static List<Device> named(WanConfig config) {
    return config.devices().stream().map(Device::named).toList();
  }

  private static SessionSettings sessions(WanConfig config) {
    return new SessionSettings(config.threads(), config.arena(), config.cudnnSearch());
  }

  /** A card keeps what the decoder remembers only while one graph makes all frames. */
  private static PrepareOptions options(WanConfig config, Precisions precisions, Device device) {
    return new PrepareOptions(
        config.cache().map(Path::of).orElseGet(ModelSetup::cache),
        precisions.experts(),
        precisions.text(),
        config.loras().map(Path::of),
        device.isCard() ? VaeForm.LOOP : VaeForm.CHUNKS);
  }

  private static Path cache() {
    return Path.of(System.getProperty("user.home"), ".cache", "starloom", "wan");
  }

  /**
   * Compares checksums and converts weights, as far as that was not done before.
   *
   * @throws dev.starloom.render.wan.weights.UnusableModel for weights that can't be used, or a full
   *     disk
   */
  public PreparedModel prepare(Progress progress) {
    return WanGraphs.prepare(model, options, progress);
  }
}
