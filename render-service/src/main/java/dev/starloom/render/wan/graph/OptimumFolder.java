package dev.starloom.render.wan.graph;

import dev.starloom.render.wan.weights.ConfigFile;
import dev.starloom.render.wan.weights.Fingerprint;
import dev.starloom.render.wan.weights.UnusableModel;
import dev.starloom.render.wan.weights.UnusableModel.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Ready-made ONNX files in the layout of Hugging Face Optimum: {@code text_encoder}, {@code
 * transformer}, {@code transformer_2} and {@code vae_decoder}, each with a {@code model.onnx} and
 * the {@code config.json} of its part.
 */
public record OptimumFolder(Path folder, WanFacts facts, String fingerprint) implements WanModel {
  static final String FIRST_EXPERT = "transformer/model.onnx";

  private static final String DECODER = "vae_decoder";
  private static final List<String> PARTS =
      List.of(WanCheckpoint.TEXT, WanCheckpoint.HIGH, WanCheckpoint.LOW, DECODER);

  static OptimumFolder open(Path folder) {
    PARTS.forEach(part -> present(folder.resolve(part).resolve("model.onnx")));
    Path tokenizer = present(folder.resolve("tokenizer/tokenizer.json"));
    ConfigFile expert = ConfigFile.read(folder.resolve("transformer/config.json"));
    ConfigFile vae = ConfigFile.read(folder.resolve(DECODER).resolve("config.json"));
    WanFacts facts = WanFacts.read(folder, vae, expert.count("text_dim"));
    Fingerprint print = new Fingerprint();
    PARTS.forEach(part -> files(folder.resolve(part)).forEach(print::file));
    print.file(tokenizer);
    return new OptimumFolder(folder, facts, print.hex());
  }

  private static Path present(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UnusableModel(Problem.MISSING, "the file " + file + " is missing");
    }
    return file;
  }

  private static List<Path> files(Path part) {
    try (Stream<Path> files = Files.list(part)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ReadyGraph textEncoder() {
    return graph(WanCheckpoint.TEXT, List.of("input_ids", "attention_mask"), "last_hidden_state");
  }

  ReadyGraph highNoise() {
    return expert(WanCheckpoint.HIGH);
  }

  ReadyGraph lowNoise() {
    return expert(WanCheckpoint.LOW);
  }

  private ReadyGraph expert(String part) {
    return graph(part, List.of("hidden_states", "timestep", "encoder_hidden_states"), "sample");
  }

  ReadyGraph vaeDecoder() {
    return graph(DECODER, List.of("latent_sample"), "sample");
  }

  private ReadyGraph graph(String part, List<String> inputs, String output) {
    long bytes = files(folder.resolve(part)).stream().mapToLong(OptimumFolder::size).sum();
    Path file = folder.resolve(part).resolve("model.onnx");
    return ReadyGraph.checked(file, inputs, List.of(output), bytes);
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
