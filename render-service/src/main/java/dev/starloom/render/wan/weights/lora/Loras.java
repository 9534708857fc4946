package dev.starloom.render.wan.weights.lora;

import dev.starloom.render.wan.weights.Recipe;
import dev.starloom.render.wan.weights.UnusableModel;
import dev.starloom.render.wan.weights.UnusableModel.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that the LoRAs of one expert add, checked against the expert's tensors. */
public final class Loras {
  private final Map<String, List<Addition>> additions;

  private Loras(Map<String, List<Addition>> additions) {
    this.additions = additions;
  }

  public static Loras none() {
    return new Loras(Map.of());
  }

  /** Reads the files' headers; {@code shapes} are the expert's. Throws {@link UnusableModel}. */
  public static Loras read(List<Path> files, Map<String, List<Long>> shapes) {
    Map<String, List<Addition>> all = new LinkedHashMap<>();
    for (Path file : files) {
      LoraFile.read(file)
          .forEach(
              (name, addition) -> {
                check(file, name, addition, shapes.get(name));
                all.computeIfAbsent(name, n -> new ArrayList<>()).add(addition);
              });
    }
    return new Loras(all);
  }

  private static void check(Path file, String name, Addition addition, List<Long> shape) {
    if (shape == null) {
      throw new UnusableModel(
          Problem.LORA, file + " changes " + name + ", which the expert does not have");
    }
    addition
        .misfit(shape)
        .ifPresent(
            why -> {
              throw new UnusableModel(
                  Problem.LORA, file + ": " + why + ", which does not fit " + name + " " + shape);
            });
  }

  public boolean touches(String tensor) {
    return additions.containsKey(tensor);
  }

  /** What is done to a tensor. The LoRAs' numbers are read when the change is loaded. */
  public Recipe.Change change(String tensor) {
    List<Addition> parts = additions.getOrDefault(tensor, List.of());
    return () -> {
      List<Recipe.Rows> loaded = parts.stream().map(Addition::load).toList();
      return (numbers, from, count) -> loaded.forEach(rows -> rows.apply(numbers, from, count));
    };
  }
}
