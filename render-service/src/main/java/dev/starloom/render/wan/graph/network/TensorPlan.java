package dev.starloom.render.wan.graph.network;

import dev.starloom.render.wan.weights.ComponentWeights;
import dev.starloom.render.wan.weights.ElementType;
import dev.starloom.render.wan.weights.StoredTensor;
import dev.starloom.render.wan.weights.UnusableModel;
import dev.starloom.render.wan.weights.UnusableModel.Problem;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The tensors that a network of a given configuration is made of: names, shapes, and which of them
 * stay in fp32 when the network computes in 16 bits.
 */
public final class TensorPlan {
  /** One tensor of a plan. */
  public record Slot(List<Long> shape, boolean fp32) {
    public Slot {
      shape = List.copyOf(shape);
    }
  }

  private final Map<String, Slot> slots = new LinkedHashMap<>();
  private final Predicate<String> ignored;

  /** A plan for files that may also hold tensors of the ignored names. */
  TensorPlan(Predicate<String> ignored) {
    this.ignored = ignored;
  }

  TensorPlan put(String name, long... shape) {
    slots.put(name, new Slot(Arrays.stream(shape).boxed().toList(), false));
    return this;
  }

  TensorPlan putFp32(String name, long... shape) {
    slots.put(name, new Slot(Arrays.stream(shape).boxed().toList(), true));
    return this;
  }

  /** A matrix of {@code out} rows and its bias. */
  TensorPlan linear(String name, long out, long in) {
    return put(name + ".weight", out, in).put(name + ".bias", out);
  }

  TensorPlan linearFp32(String name, long out, long in) {
    return putFp32(name + ".weight", out, in).putFp32(name + ".bias", out);
  }

  public Map<String, Slot> slots() {
    return Collections.unmodifiableMap(slots);
  }

  public long parameters() {
    return slots.values().stream().mapToLong(slot -> StoredTensor.elements(slot.shape())).sum();
  }

  /** The type a tensor must be in when products are computed in {@code compute}. */
  public ElementType wanted(String name, ElementType compute) {
    return slots.get(name).fp32() ? ElementType.F32 : compute;
  }

  /** Throws {@link UnusableModel} unless the files hold these tensors, these shapes, no others. */
  public void check(String component, ComponentWeights weights) {
    slots.forEach(
        (name, slot) -> {
          StoredTensor stored = weights.tensors().get(name);
          if (stored == null) {
            throw wrong(component, "has no tensor " + name);
          }
          if (!stored.shape().equals(slot.shape())) {
            String is = " is " + stored.shape() + " where the configuration means ";
            throw wrong(component, name + is + slot.shape());
          }
        });
    weights.tensors().keySet().stream()
        .filter(name -> !slots.containsKey(name) && !ignored.test(name))
        .sorted()
        .findFirst()
        .ifPresent(
            name -> {
              throw wrong(component, "holds " + name + ", which belongs to another network");
            });
  }

  private static UnusableModel wrong(String component, String what) {
    return new UnusableModel(Problem.TENSORS, component + ": " + what);
  }
}
