package dev.starloom.render.wan.graph;

import dev.starloom.render.wan.graph.network.DitConfig;
import dev.starloom.render.wan.graph.network.TextConfig;
import dev.starloom.render.wan.graph.network.VaeConfig;
import dev.starloom.render.wan.weights.ComponentWeights;
import dev.starloom.render.wan.weights.ConfigFile;
import dev.starloom.render.wan.weights.Fingerprint;
import dev.starloom.render.wan.weights.UnusableModel;
import dev.starloom.render.wan.weights.UnusableModel.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * A checkpoint in the diffusers layout: configurations and safetensors files, all of which fit one
 * another.
 */
public record WanCheckpoint(
    Path folder,
    WanFacts facts,
    Text text,
    Expert highNoise,
    Expert lowNoise,
    Vae vae,
    String fingerprint)
    implements WanModel {
  static final String TEXT = "text_encoder";
  static final String HIGH = "transformer";
  static final String LOW = "transformer_2";
  static final String VAE = "vae";

  private static final String DIFFUSERS_STEM = "diffusion_pytorch_model";
  private static final String TRANSFORMERS_STEM = "model";

  /** The text encoder. */
  public record Text(TextConfig config, ComponentWeights weights) {}

  /** An expert for the noisier or the cleaner steps. */
  public record Expert(DitConfig config, ComponentWeights weights) {}

  /** The video decoder. */
  public record Vae(VaeConfig config, ComponentWeights weights) {}

  /**
   * Reads configurations and headers, and compares every tensor's name and shape with what the
   * configurations mean. Throws {@link UnusableModel}.
   */
  static WanCheckpoint open(Path folder) {
    ConfigFile.read(folder.resolve("model_index.json")).demand("_class_name", "\"WanPipeline\"");
    if (!Files.isRegularFile(folder.resolve("tokenizer/tokenizer.json"))) {
      throw new UnusableModel(
          Problem.MISSING,
          "the file " + folder.resolve("tokenizer/tokenizer.json") + " is missing");
    }
    Text text = text(folder.resolve(TEXT));
    Expert high = expert(folder, HIGH);
    Expert low = expert(folder, LOW);
    Vae vae = vae(folder.resolve(VAE));
    agree(folder, text, high, low, vae);
    WanFacts facts = WanFacts.read(folder, config(folder.resolve(VAE)), text.config().width());
    return new WanCheckpoint(
        folder, facts, text, high, low, vae, fingerprint(folder, text, high, low, vae));
  }

  private static ConfigFile config(Path component) {
    return ConfigFile.read(component.resolve("config.json"));
  }

  private static Text text(Path folder) {
    TextConfig config = TextConfig.read(config(folder));
    ComponentWeights weights = ComponentWeights.open(folder, TRANSFORMERS_STEM);
    config.tensors(weights).check(TEXT, weights);
    return new Text(config, weights);
  }

  private static Expert expert(Path model, String component) {
    Path folder = model.resolve(component);
    DitConfig config = DitConfig.read(config(folder));
    ComponentWeights weights = ComponentWeights.open(folder, DIFFUSERS_STEM);
    config.tensors().check(component, weights);
    return new Expert(config, weights);
  }

  private static Vae vae(Path folder) {
    VaeConfig config = VaeConfig.read(config(folder));
    ComponentWeights weights = ComponentWeights.open(folder, DIFFUSERS_STEM);
    config.tensors().check(VAE, weights);
    return new Vae(config, weights);
  }

  private static void agree(Path folder, Text text, Expert high, Expert low, Vae vae) {
    demand(folder, high.config().equals(low.config()), "the two experts are of different sizes");
    int width = text.config().width();
    demand(
        folder,
        high.config().textWidth() == width,
        "the experts read text_dim " + high.config().textWidth() + ", the encoder writes " + width);
    boolean latents =
        high.config().inChannels() == vae.config().latent()
            && high.config().outChannels() == vae.config().latent();
    demand(folder, latents, "the experts' in_channels and out_channels are not the VAE's z_dim");
  }

  private static void demand(Path folder, boolean holds, String otherwise) {
    if (!holds) {
      throw new UnusableModel(Problem.CONFIG, folder + ": " + otherwise);
    }
  }

  private static String fingerprint(Path folder, Text text, Expert high, Expert low, Vae vae) {
    Map<String, ComponentWeights> parts = new TreeMap<>();
    parts.put(TEXT, text.weights());
    parts.put(HIGH, high.weights());
    parts.put(LOW, low.weights());
    parts.put(VAE, vae.weights());
    Fingerprint print = new Fingerprint();
    print.file(folder.resolve("model_index.json")).file(folder.resolve("tokenizer/tokenizer.json"));
    parts.forEach(
        (name, weights) -> {
          print.text(name).file(folder.resolve(name).resolve("config.json"));
          weights.files().forEach(print::file);
        });
    return print.hex();
  }
}
