package dev.starloom.render.wan.model;

import dev.starloom.render.wan.plan.WanConfig;
import dev.starloom.render.wan.session.Device;
import dev.starloom.render.wan.weights.Precision;
import java.util.List;
import java.util.Locale;

/** What the networks compute in, as far as their devices can. */
record Precisions(Precision experts, Precision text) {
  /**
   * @param devices that are really there; the text encoder runs on the first
   * @throws IllegalArgumentException for what is no precision, or none of a device
   */
  static Precisions read(WanConfig config, List<Device> devices) {
    Device first = devices.get(0);
    String usual = first.isCard() ? "bf16" : "fp32";
    Precision experts = named("precision", config.precision().orElse(usual));
    Precision text = named("text-precision", config.textPrecision());
    check("precision", experts, devices);
    check("text-precision", text, List.of(first));
    return new Precisions(experts, text);
  }

  private static Precision named(String key, String name) {
    try {
      return Precision.valueOf(name.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "starloom.render.wan." + key + " is fp32, fp16 or bf16, not " + name, e);
    }
  }

  /** The runtime has no products of bf16 for the processor. */
  private static void check(String key, Precision precision, List<Device> devices) {
    if (precision == Precision.BF16 && !devices.stream().allMatch(Device::isCard)) {
      throw new IllegalArgumentException(
          "starloom.render.wan." + key + " can't be bf16 on the processor: set it to fp32");
    }
  }
}
