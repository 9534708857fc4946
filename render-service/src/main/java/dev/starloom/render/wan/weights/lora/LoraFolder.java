package dev.starloom.render.wan.weights.lora;

import dev.starloom.render.wan.weights.Fingerprint;
import dev.starloom.render.wan.weights.UnusableModel;
import dev.starloom.render.wan.weights.UnusableModel.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of LoRAs for both experts. A file's name says which expert it is for: it has "high" or
 * "low" in it, as the published ones do.
 */
public record LoraFolder(List<Path> highNoise, List<Path> lowNoise) {
  private static final Pattern HIGH = Pattern.compile("(?<![a-z])high");
  private static final Pattern LOW = Pattern.compile("(?<![a-z])low");

  /** Sorts the folder's files. Throws {@link UnusableModel}. */
  public static LoraFolder open(Path folder) {
    List<Path> files = files(folder);
    for (Path file : files) {
      if (named(file, HIGH) == named(file, LOW)) {
        throw new UnusableModel(
            Problem.LORA, file + ": the name must say high or low, which expert it is for");
      }
    }
    LoraFolder sorted =
        new LoraFolder(
            files.stream().filter(file -> named(file, HIGH)).toList(),
            files.stream().filter(file -> named(file, LOW)).toList());
    if (sorted.highNoise().isEmpty() || sorted.lowNoise().isEmpty()) {
      throw new UnusableModel(
          Problem.LORA, folder + " must hold LoRAs for both experts, named high and low");
    }
    return sorted;
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UnusableModel(Problem.MISSING, "the LoRA folder " + folder + " is missing");
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".safetensors")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean named(Path file, Pattern expert) {
    return expert.matcher(file.getFileName().toString().toLowerCase(Locale.ROOT)).find();
  }

  /** Changes with the files and with the expert that each is for. */
  public String fingerprint() {
    Fingerprint print = new Fingerprint();
    print.text("high " + highNoise.size());
    highNoise.forEach(print::file);
    print.text("low " + lowNoise.size());
    lowNoise.forEach(print::file);
    return print.hex();
  }
}
