package dev.starloom.render.wan.run;

import dev.starloom.render.wan.decode.ClipDecoder;
import dev.starloom.render.wan.denoise.Branch;
import dev.starloom.render.wan.denoise.Expert;
import dev.starloom.render.wan.golden.Difference;
import dev.starloom.render.wan.golden.GoldenModel;
import dev.starloom.render.wan.golden.GoldenSet;
import dev.starloom.render.wan.prompt.TextEncoder;
import dev.starloom.render.wan.residence.Part;
import dev.starloom.render.wan.session.Device;
import dev.starloom.render.wan.session.Network;
import dev.starloom.render.wan.session.Watch;
import dev.starloom.render.wan.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Replays recorded calls of single networks, as the engine loads and calls them. */
public final class GoldenComponents {
  private static final double NETWORK = 1e-4;

  /** Side of the tiles that the tiled case was recorded with; their stride was 24. */
  private static final int TILE = 32;

  private static final Device CPU = new Device(Device.CPU);

  private final GoldenSet golden;
  private final GoldenModel model;

  public GoldenComponents(GoldenSet golden, GoldenModel model) {
    this.golden = golden;
    this.model = model;
  }

  /**
   * @param output file that holds what the network gave
   */
  public void replay(String output) throws Exception {
    String name = output.substring(0, output.indexOf('_'));
    if (output.contains("transformer")) {
      expert(output, name);
    } else {
      decoder(output, name);
    }
  }

  private void expert(String output, String name) throws Exception {
    Expert expert = output.contains("transformer_2") ? Expert.LOW_NOISE : Expert.HIGH_NOISE;
    Map<String, Tensor> inputs =
        Map.of(
            "hidden_states",
            component(name + "_hidden_states.npy"),
            "timestep",
            component(name + "_timestep.npy"),
            "encoder_hidden_states",
            TextEncoder.padded(component(name + "_encoder_hidden_states_trim.npy")));
    try (var network =
        (Network) model.loading(0).load(new Part.Denoising(expert, Branch.PROMPT), CPU)) {
      Difference.atMost(NETWORK, output, network.run(inputs, Watch.NONE), component(output));
    }
  }

  private void decoder(String output, String name) throws Exception {
    Tensor latents = component(name + "_latent_sample.npy");
    int tile = name.contains("tile") ? TILE : 0;
    int each = latents.data().length / latents.side(0);
    List<float[]> clips = new ArrayList<>();
    try (var decoder = (ClipDecoder) model.loading(tile).load(Part.DECODER, CPU)) {
      for (int i = 0; i < latents.side(0); i++) {
        long[] shape = latents.shape().clone();
        shape[0] = 1;
        float[] one = Arrays.copyOfRange(latents.data(), i * each, (i + 1) * each);
        List<float[]> chunks = new ArrayList<>();
        decoder.decode(new Tensor(one, shape), (v, count, h, w) -> chunks.add(v), Watch.NONE);
        clips.add(GoldenReplay.joined(chunks));
      }
    }
    var all = new float[clips.size() * clips.get(0).length];
    for (int i = 0; i < clips.size(); i++) {
      System.arraycopy(clips.get(i), 0, all, i * clips.get(i).length, clips.get(i).length);
    }
    Difference.atMost(NETWORK, output, all, component(output).data());
  }

  private Tensor component(String file) {
    return golden.array("components/" + file);
  }
}
