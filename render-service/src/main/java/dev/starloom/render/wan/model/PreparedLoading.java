package dev.starloom.render.wan.model;

import dev.starloom.render.wan.denoise.Expert;
import dev.starloom.render.wan.graph.NetworkGraph;
import dev.starloom.render.wan.graph.PreparedModel;
import dev.starloom.render.wan.graph.VaeGraphs;
import dev.starloom.render.wan.graph.decode.Tiling;
import dev.starloom.render.wan.residence.Loading;
import dev.starloom.render.wan.residence.Part;
import dev.starloom.render.wan.session.Device;
import dev.starloom.render.wan.session.OnnxNetwork;
import dev.starloom.render.wan.session.SessionSettings;
import java.util.Optional;

/**
 * Loads the parts of a prepared model.
 *
 * @param tiling of the pictures that the decoder makes; none decodes whole ones
 */
public record PreparedLoading(
    PreparedModel model, SessionSettings settings, Optional<Tiling> tiling) implements Loading {
  @Override
  public AutoCloseable load(Part part, Device device) {
    if (part instanceof Part.Decoder) {
      return VaeClipDecoder.open(model.vae(), device, settings, tiling);
    }
    return OnnxNetwork.open(part.toString(), graph(part)::open, device, settings);
  }

  @Override
  public long bytes(Part part) {
    return part instanceof Part.Decoder ? decoderBytes(model.vae()) : graph(part).weightBytes();
  }

  static long decoderBytes(VaeGraphs vae) {
    return vae instanceof VaeGraphs.Chunks chunks
        ? chunks.first().weightBytes() + chunks.next().weightBytes()
        : ((VaeGraphs.Whole) vae).graph().weightBytes();
  }

  private NetworkGraph graph(Part part) {
    if (part instanceof Part.Denoising step) {
      return step.expert() == Expert.HIGH_NOISE ? model.highNoise() : model.lowNoise();
    }
    return model.textEncoder();
  }
}
