package dev.starloom.render.wan.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.render.wan.decode.Pixels;
import dev.starloom.render.wan.denoise.Conditioning;
import dev.starloom.render.wan.denoise.Denoiser;
import dev.starloom.render.wan.denoise.Expert;
import dev.starloom.render.wan.golden.Difference;
import dev.starloom.render.wan.golden.GoldenModel;
import dev.starloom.render.wan.golden.GoldenRun;
import dev.starloom.render.wan.golden.GoldenSet;
import dev.starloom.render.wan.prompt.TextEncoder;
import dev.starloom.render.wan.residence.Residence;
import dev.starloom.render.wan.schedule.Schedule;
import dev.starloom.render.wan.session.Watch;
import dev.starloom.render.wan.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;

/** Replays one recorded run, stage after stage. */
public final class GoldenReplay {
  private static final double EXACT = 1e-6;
  private static final double TEXT = 1e-5;
  private static final double PICTURE = 1e-4;

  private final GoldenRun run;
  private final GoldenModel model;
  private final ClipRequest request;

  public GoldenReplay(GoldenRun run, GoldenModel model) {
    this.run = run;
    this.model = model;
    request = run.request();
  }

  public void replay() {
    try (Residence residence = model.residence(1, 0);
        WanPipeline pipeline = model.pipeline(residence)) {
      schedule();
      Conditioning text = text(pipeline);
      Tensor noise = pipeline.noise(request);
      Difference.atMost(EXACT, name("noise"), noise, run.array("noise.npy"));
      Tensor latents = denoise(residence, noise, text);
      Tensor restored = model.statistics().restored(latents);
      Difference.atMost(PICTURE, name("vae_input"), restored, run.array("vae_input.npy"));
      frames(pipeline, latents);
    }
  }

  private void schedule() {
    Schedule schedule =
        request.plan().sampler().schedule(request.plan().steps(), request.plan().shift());
    Difference.atMost(EXACT, name("sigmas"), schedule.sigmas(), run.array("sigmas.npy").data());
    Difference.atMost(
        EXACT, name("timesteps"), schedule.timesteps(), run.array("timesteps.npy").data());
  }

  private Conditioning text(WanPipeline pipeline) {
    rows(pipeline, request.prompt(), "input_ids", "prompt_embeds.npy");
    if (request.plan().guidance().on()) {
      rows(pipeline, request.negativePrompt(), "negative_input_ids", "negative_prompt_embeds.npy");
    }
    return pipeline.embed(request, Watch.NONE);
  }

  private void rows(WanPipeline pipeline, String prompt, String ids, String file) {
    try (var tokenizer = model.tokenizer()) {
      assertThat(tokenizer.ids(prompt)).isEqualTo(GoldenSet.longs(run.entry().get(ids)));
    }
    Tensor rows = pipeline.rows(prompt, Watch.NONE);
    Difference.atMost(TEXT, name(file), rows.data(), run.array(file).data());
    assertThat(TextEncoder.padded(rows).side(1))
        .isEqualTo(run.entry().get("max_sequence_length").asInt());
  }

  private Tensor denoise(Residence residence, Tensor noise, Conditioning text) {
    float[] expected = run.array("latents_steps.npy").data();
    List<String> experts = new ArrayList<>();
    List<Float> differences = new ArrayList<>();
    Tensor latents =
        new Denoiser(residence)
            .run(
                noise,
                text,
                request.plan(),
                Watch.NONE,
                (done, total, expert, after) -> {
                  experts.add(expert == Expert.HIGH_NOISE ? "transformer" : "transformer_2");
                  int size = after.data().length;
                  float[] step = Arrays.copyOfRange(expected, (done - 1) * size, done * size);
                  differences.add((float) Difference.largest(after.data(), step));
                });
    var largest = new float[differences.size()];
    for (int i = 0; i < largest.length; i++) {
      largest[i] = differences.get(i);
    }
    Difference.atMost(PICTURE, name("latents of each step"), largest, new float[largest.length]);
    assertThat(experts)
        .isEqualTo(
            StreamSupport.stream(run.entry().get("expert_per_step").spliterator(), false)
                .map(node -> node.asText())
                .toList());
    return latents;
  }

  private void frames(WanPipeline pipeline, Tensor latents) {
    List<byte[]> pictures = new ArrayList<>();
    List<float[]> chunks = new ArrayList<>();
    pipeline.decode(
        latents,
        Watch.NONE,
        (values, count, height, width) -> {
          chunks.add(values);
          for (int i = 0; i < count; i++) {
            pictures.add(Pixels.rgb(values, count, i, height * width));
          }
        });
    if (run.has("vae_output.npy")) {
      Difference.atMost(
          PICTURE, name("vae_output"), joined(chunks), run.array("vae_output.npy").data());
    }
    Tensor expected = run.array("frames_u8.npy");
    assertThat(pictures).hasSize(expected.side(0));
    Difference.atMost(1, name("frames_u8"), bytes(pictures), expected.data());
  }

  /** [3, frames, height, width], clamped. */
  static float[] joined(List<float[]> chunks) {
    int size = chunks.stream().mapToInt(chunk -> chunk.length).sum();
    var joined = new float[size];
    int at = 0;
    for (int colour = 0; colour < 3; colour++) {
      for (float[] chunk : chunks) {
        for (int i = 0; i < chunk.length / 3; i++) {
          joined[at++] = Math.max(-1, Math.min(1, chunk[colour * (chunk.length / 3) + i]));
        }
      }
    }
    return joined;
  }

  private static float[] bytes(List<byte[]> pictures) {
    var values = new float[pictures.size() * pictures.get(0).length];
    int at = 0;
    for (byte[] picture : pictures) {
      for (byte value : picture) {
        values[at++] = value & 0xff;
      }
    }
    return values;
  }

  private String name(String what) {
    return run.key() + " " + what;
  }
}
