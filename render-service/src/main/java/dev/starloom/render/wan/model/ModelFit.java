package dev.starloom.render.wan.model;

import dev.starloom.render.wan.need.ClipShape;
import dev.starloom.render.wan.need.DecoderForm;
import dev.starloom.render.wan.need.DeviceParts;
import dev.starloom.render.wan.need.FitCheck;
import dev.starloom.render.wan.need.HeapNeed;
import dev.starloom.render.wan.need.JavaHeap;
import dev.starloom.render.wan.need.ModelSize;
import dev.starloom.render.wan.need.PartKind;
import dev.starloom.render.wan.need.Setting;
import dev.starloom.render.wan.plan.WanConfig;
import dev.starloom.render.wan.residence.Part;
import dev.starloom.render.wan.residence.Placement;
import dev.starloom.render.wan.session.Device;
import dev.starloom.render.wan.session.DeviceMemory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/** The memory table of a model on the devices that it is placed on. */
final class ModelFit {
  /** What the driver and CUDA's libraries take of a card: assumed, not measured on one. */
  private static final long CARD_TAKEN = 1_000_000_000L;

  private ModelFit() {}

  /**
   * @throws IllegalStateException if a device does not say how much memory it has
   */
  static FitCheck of(
      ModelSize size, List<Device> devices, WanConfig config, List<ClipShape> shapes) {
    List<Set<Part>> turns = new Placement(devices).turns();
    Map<Device, List<List<PartKind>>> slots = new LinkedHashMap<>();
    for (int i = 0; i < devices.size(); i++) {
      List<PartKind> kinds = turns.get(i).stream().map(ModelFit::kind).toList();
      slots.computeIfAbsent(devices.get(i), device -> new ArrayList<>()).add(kinds);
    }
    boolean card = devices.stream().anyMatch(Device::isCard);
    return new FitCheck(
        size,
        slots.entrySet().stream()
            .filter(entry -> entry.getValue().stream().anyMatch(slot -> !slot.isEmpty()))
            .map(entry -> device(entry.getKey(), entry.getValue(), config))
            .toList(),
        new Setting(config.tile(), config.keep(), card ? config.arena() : 0),
        new JavaHeap(Runtime.getRuntime().maxMemory(), heap(size, config.tile())),
        shapes);
  }

  private static ToLongFunction<ClipShape> heap(ModelSize size, int tile) {
    boolean whole = size.decoder() != DecoderForm.CHUNKS;
    return clip -> HeapNeed.of(clip, tile, whole).heap();
  }

  private static DeviceParts device(Device device, List<List<PartKind>> slots, WanConfig config) {
    long memory = config.memory() == 0 ? DeviceMemory.of(device) : config.memory();
    return new DeviceParts(device.toString(), memory, device.isCard() ? CARD_TAKEN : 0, slots);
  }

  private static PartKind kind(Part part) {
    if (part instanceof Part.Denoising) {
      return PartKind.EXPERT;
    }
    return part instanceof Part.Text ? PartKind.TEXT : PartKind.DECODER;
  }
}
