package dev.starloom.render.wan.golden;

import com.fasterxml.jackson.databind.JsonNode;
import dev.starloom.render.wan.denoise.DenoisePlan;
import dev.starloom.render.wan.denoise.Guidance;
import dev.starloom.render.wan.need.ClipShape;
import dev.starloom.render.wan.run.ClipRequest;
import dev.starloom.render.wan.schedule.Sampler;
import dev.starloom.render.wan.tensor.Tensor;
import java.util.stream.StreamSupport;

/** A recorded run: what was asked for, and what came of it. */
public record GoldenRun(GoldenSet golden, JsonNode entry) {
  public String key() {
    return entry.get("key").asText();
  }

  public boolean has(String file) {
    return StreamSupport.stream(entry.path("files").spliterator(), false)
        .anyMatch(name -> name.asText().equals(file));
  }

  public Tensor array(String file) {
    return golden.array("runs/" + key() + "/" + file);
  }

  /** The pipeline of the reference takes the diffusers variant unless a run says otherwise. */
  public ClipRequest request() {
    String sampler = entry.path("sampler").asText(Sampler.UNIPC_DIFFUSERS.id());
    double scale = entry.get("guidance_scale").asDouble();
    var guidance = new Guidance(scale, entry.path("guidance_scale_2").asDouble(scale));
    var plan =
        new DenoisePlan(
            Sampler.named(sampler),
            entry.get("num_inference_steps").asInt(),
            entry.get("flow_shift").asDouble(),
            guidance,
            entry.get("boundary_ratio").asDouble());
    String negative =
        entry.has("negative_prompt")
            ? entry.get("negative_prompt").asText()
            : golden.index().path("negative_prompt").asText();
    return new ClipRequest(
        entry.get("prompt").asText(), negative, shape(), plan, entry.get("seed").asLong());
  }

  /** The reference rounds frames down to its grid. */
  private ClipShape shape() {
    int frames = entry.get("num_frames").asInt();
    int made = frames % 4 == 1 ? frames : Math.max(1, frames / 4 * 4 + 1);
    return new ClipShape(entry.get("width").asInt(), entry.get("height").asInt(), made);
  }
}
