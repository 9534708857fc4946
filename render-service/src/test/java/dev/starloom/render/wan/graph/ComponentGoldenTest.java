package dev.starloom.render.wan.graph;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.starloom.render.wan.golden.Difference;
import dev.starloom.render.wan.golden.GoldenSet;
import dev.starloom.render.wan.graph.decode.Tiling;
import dev.starloom.render.wan.graph.decode.VaeDecoder;
import dev.starloom.render.wan.tensor.Tensor;
import dev.starloom.render.wan.weights.Progress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each network alone against the reference's numbers; {@code -Dwan.model=… -Dwan.golden=…} name
 * others.
 */
class ComponentGoldenTest {
  private static final double NETWORK = 1e-4;
  private static final double TEXT = 1e-5;

  /** The tiles that the reference's tiled case was made with. */
  private static final Tiling TILES = new Tiling(32, 24, 8);

  private final GoldenSet golden = GoldenSet.given();
  private final WanModel model = WanModel.open(golden.model());

  @TempDir Path cache;

  private PreparedModel prepared(VaeForm form) {
    PrepareOptions exact = PrepareOptions.exact(cache);
    var options = new PrepareOptions(cache, exact.experts(), exact.text(), exact.loras(), form);
    return WanGraphs.prepare(model, options, Progress.NONE);
  }

  @TestFactory
  Stream<DynamicTest> an_expert_predicts_what_the_reference_predicts() {
    PreparedModel networks = prepared(VaeForm.CHUNKS);
    return components("_hidden_states.npy")
        .filter(name -> !name.endsWith("encoder"))
        .flatMap(
            name ->
                Stream.of(
                    expert(name + "_transformer_sample.npy", name, networks.highNoise()),
                    expert(name + "_transformer_2_sample.npy", name, networks.lowNoise())));
  }

  private DynamicTest expert(String expected, String name, NetworkGraph graph) {
    return DynamicTest.dynamicTest(
        expected,
        () -> {
          Map<String, Tensor> inputs = new LinkedHashMap<>();
          inputs.put("hidden_states", component(name + "_hidden_states.npy"));
          inputs.put("timestep", component(name + "_timestep.npy"));
          Tensor text = component(name + "_encoder_hidden_states_trim.npy");
          inputs.put("encoder_hidden_states", ExpertCase.padded(text, 512));
          Difference.atMost(NETWORK, expected, Sessions.run(graph, inputs), component(expected));
        });
  }

  @TestFactory
  Stream<DynamicTest> the_decoder_shows_what_the_reference_shows_in_one_call() {
    NetworkGraph whole = ((VaeGraphs.Whole) prepared(VaeForm.LOOP).vae()).graph();
    return clips(false)
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      var in = Map.of("latent_sample", component(name + "_latent_sample.npy"));
                      compare(name + " in one call", Sessions.run(whole, in), name);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> the_decoder_shows_what_the_reference_shows_chunk_by_chunk() {
    return clips(false).map(name -> decoded(name, "chunks", false));
  }

  @TestFactory
  Stream<DynamicTest> the_decoder_shows_what_the_reference_shows_tile_by_tile() {
    return clips(true).map(name -> decoded(name, "tiles", true));
  }

  private DynamicTest decoded(String name, String how, boolean tiled) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          OrtEnvironment environment = OrtEnvironment.getEnvironment();
          VaeGraphs graphs = prepared(VaeForm.CHUNKS).vae();
          try (VaeDecoder plain = VaeDecoder.open(graphs, environment, Sessions::options)) {
            VaeDecoder decoder = tiled ? VaeDecoder.tiled(plain, TILES) : plain;
            Tensor latents = component(name + "_latent_sample.npy");
            compare(name + " in " + how, Clips.decode(decoder, latents), name);
          }
        });
  }

  private void compare(String what, Tensor frames, String name) {
    float[] shown = frames.data().clone();
    for (int i = 0; i < shown.length; i++) {
      shown[i] = Math.max(-1, Math.min(1, shown[i]));
    }
    Tensor clamped = new Tensor(shown, frames.shape());
    Difference.atMost(NETWORK, what, clamped, component(name + "_sample.npy"));
  }

  @TestFactory
  Stream<DynamicTest> text_is_encoded_as_the_reference_encodes_it() throws OrtException {
    NetworkGraph encoder = prepared(VaeForm.CHUNKS).textEncoder();
    return golden.list("runs").stream()
        .flatMap(
            run ->
                Stream.of(
                    text(encoder, run, "input_ids", "prompt_embeds"),
                    text(encoder, run, "negative_input_ids", "negative_prompt_embeds")));
  }

  private DynamicTest text(NetworkGraph encoder, JsonNode run, String ids, String expected) {
    String file = "runs/" + run.get("key").asText() + "/" + expected + ".npy";
    return DynamicTest.dynamicTest(
        file,
        () -> {
          long[] tokens = GoldenSet.longs(run.get(ids));
          Tensor rows = Sessions.encode(encoder, tokens, tokens.length);
          Tensor reference = golden.array(file);
          Difference.atMost(TEXT, file, rows.data(), reference.data());
          float[] first = Sessions.encode(encoder, tokens, tokens.length + 40).data();
          float[] real = Arrays.copyOf(first, reference.data().length);
          Difference.atMost(TEXT, file + " with padding", real, reference.data());
        });
  }

  private Tensor component(String file) {
    return golden.array("components/" + file);
  }

  private Stream<String> clips(boolean tiled) {
    return components("_latent_sample.npy").filter(name -> name.contains("tile") == tiled);
  }

  /** The names of components that have a file of the given ending. */
  private Stream<String> components(String ending) {
    List<String> files = golden.list("components").stream().map(JsonNode::asText).toList();
    return files.stream()
        .filter(file -> file.endsWith(ending))
        .map(file -> file.substring(0, file.length() - ending.length()));
  }
}
