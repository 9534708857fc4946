package dev.starloom.render.wan.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.starloom.render.wan.weights.ConfigFile;
import dev.starloom.render.wan.weights.UnusableModel;
import dev.starloom.render.wan.weights.UnusableModel.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a pipeline needs to know of a model besides its networks.
 *
 * @param boundaryRatio the noise, 0 to 1, from which on the first expert is at work
 * @param textWidth numbers per text token
 * @param latentMean the latents' mean, one for each channel
 * @param latentStd the latents' standard deviation, one for each channel
 * @param scheduler {@code scheduler_config.json}, or an empty object
 */
public record WanFacts(
    double boundaryRatio,
    int latentChannels,
    int textWidth,
    List<Float> latentMean,
    List<Float> latentStd,
    JsonNode scheduler) {
  public WanFacts {
    latentMean = List.copyOf(latentMean);
    latentStd = List.copyOf(latentStd);
    if (latentMean.size() != latentChannels || latentStd.size() != latentChannels) {
      throw new UnusableModel(
          Problem.CONFIG,
          "latents_mean has "
              + latentMean.size()
              + " and latents_std "
              + latentStd.size()
              + " values for "
              + latentChannels
              + " channels");
    }
    if (!(boundaryRatio > 0 && boundaryRatio < 1)) {
      throw new UnusableModel(
          Problem.CONFIG, "boundary_ratio is " + boundaryRatio + " but must be between 0 and 1");
    }
  }

  /** Reads the facts from a model's index and the configurations of its parts. */
  static WanFacts read(Path folder, ConfigFile vae, int textWidth) {
    ConfigFile index = ConfigFile.read(folder.resolve("model_index.json"));
    Path scheduler = folder.resolve("scheduler/scheduler_config.json");
    return new WanFacts(
        index.number("boundary_ratio"),
        vae.count("z_dim"),
        textWidth,
        list(vae.numbers("latents_mean")),
        list(vae.numbers("latents_std")),
        Files.exists(scheduler)
            ? ConfigFile.read(scheduler).json()
            : JsonNodeFactory.instance.objectNode());
  }

  private static List<Float> list(float[] numbers) {
    return IntStream.range(0, numbers.length).mapToObj(i -> numbers[i]).toList();
  }
}
