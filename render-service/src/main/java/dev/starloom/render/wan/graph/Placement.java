package dev.starloom.render.wan.graph;

import dev.starloom.render.wan.graph.network.TensorPlan;
import dev.starloom.render.wan.weights.ComponentWeights;
import dev.starloom.render.wan.weights.ElementType;
import dev.starloom.render.wan.weights.Fingerprint;
import dev.starloom.render.wan.weights.Recipe;
import dev.starloom.render.wan.weights.StoredTensor;
import dev.starloom.render.wan.weights.WeightCache;
import dev.starloom.render.wan.weights.lora.Loras;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a network's weights are read from: in place, if every tensor is aligned, unchanged by
 * LoRAs, and of the wanted type or a narrower one that the graph widens exactly; else a file of the
 * cache.
 */
record Placement(ComponentWeights stored, Optional<Recipe> recipe) {
  /** {@code tag} tells apart what is done to the same weights: the LoRAs. */
  static Placement of(
      String component,
      ComponentWeights stored,
      TensorPlan plan,
      ElementType compute,
      Loras loras,
      String tag) {
    List<Recipe.Part> parts = new ArrayList<>();
    boolean inPlace = true;
    for (String name : plan.slots().keySet()) {
      StoredTensor tensor = stored.tensors().get(name);
      ElementType wanted = plan.wanted(name, compute);
      boolean changed = loras.touches(name);
      boolean widens = wanted == ElementType.F32 && !changed;
      ElementType type = widens ? tensor.type() : wanted;
      inPlace &= type == tensor.type() && tensor.aligned() && !changed;
      parts.add(new Recipe.Part(tensor, type, loras.change(name)));
    }
    return inPlace
        ? new Placement(stored, Optional.empty())
        : new Placement(
            stored, Optional.of(new Recipe(name(component, stored, compute, tag), parts)));
  }

  private static String name(
      String component, ComponentWeights stored, ElementType compute, String tag) {
    Fingerprint print = new Fingerprint().text(tag);
    stored.files().forEach(print::file);
    String type = compute.name().toLowerCase(Locale.ROOT);
    return component + "-" + type + "-" + print.hex().substring(0, 16);
  }

  ComponentWeights weights(WeightCache cache) {
    return recipe.map(cache::weights).orElse(stored);
  }
}
