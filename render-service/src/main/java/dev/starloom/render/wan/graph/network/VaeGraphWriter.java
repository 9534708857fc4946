package dev.starloom.render.wan.graph.network;

import dev.starloom.render.wan.graph.onnx.Attribute;
import dev.starloom.render.wan.graph.onnx.DataType;
import dev.starloom.render.wan.graph.onnx.Graph;
import dev.starloom.render.wan.graph.onnx.GraphBuilder;
import dev.starloom.render.wan.graph.onnx.Ops;
import dev.starloom.render.wan.graph.onnx.Value;
import dev.starloom.render.wan.weights.ComponentWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes the video decoder: {@code latent_sample} [B, C, T, h, w], de-normalised, to {@code sample}
 * [B, 3, 4(T-1)+1, 8h, 8w], not clamped, in fp32. Its memory does not grow with the length of the
 * video, either because the caller decodes frame by frame, or because the graph does.
 */
public final class VaeGraphWriter {
  private final VaeConfig config;
  private final ComponentWeights files;
  private final List<VaeCache> caches;

  public VaeGraphWriter(VaeConfig config, ComponentWeights files) {
    this.config = config;
    this.files = files;
    this.caches = VaeCache.of(config);
  }

  /** The first latent frame alone: one picture and what to remember, {@code cache_out_i}. */
  public Graph first() {
    GraphBuilder graph = new GraphBuilder();
    Value latents = latents(graph, "1");
    Weights weights = new Weights(graph, files);
    chunk(graph, latents, weights, FrameMemory.empty(new Ops(graph)), "1");
    return graph.graph("vae_decoder_first");
  }

  /** One or more later frames and {@code cache_in_i}: four pictures for each. */
  public Graph next() {
    GraphBuilder graph = new GraphBuilder();
    Value latents = latents(graph, "t");
    List<Value> remembered = new ArrayList<>();
    for (int i = 0; i < caches.size(); i++) {
      remembered.add(graph.input("cache_in_" + i, DataType.FLOAT, caches.get(i).dims()));
    }
    FrameMemory memory = FrameMemory.of(new Ops(graph), remembered);
    chunk(graph, latents, new Weights(graph, files), memory, "frames");
    return graph.graph("vae_decoder_next");
  }

  private Value latents(GraphBuilder graph, String frames) {
    String channels = Integer.toString(config.latent());
    return graph.input("latent_sample", DataType.FLOAT, "batch", channels, frames, "h", "w");
  }

  private void chunk(
      GraphBuilder graph, Value latents, Weights weights, FrameMemory memory, String frames) {
    Ops ops = new Ops(graph);
    Value pictures = new VaeDecoding(config, ops, weights, memory).decode(latents);
    graph.output("sample", pictures, pictureDims(frames));
    List<Value> kept = memory.kept();
    for (int i = 0; i < kept.size(); i++) {
      graph.output("cache_out_" + i, kept.get(i), caches.get(i).dims());
    }
  }

  private String[] pictureDims(String frames) {
    return new String[] {"batch", Integer.toString(config.out()), frames, "height", "width"};
  }

  /** The whole video in one call: a loop over the latent frames inside the graph. */
  public Graph loop() {
    GraphBuilder graph = new GraphBuilder();
    Ops ops = new Ops(graph);
    Weights weights = new Weights(graph, files);
    Value latents = latents(graph, "t");
    FrameMemory memory = FrameMemory.empty(ops);
    Value first = new VaeDecoding(config, ops, weights, memory).decode(ops.slice(latents, 2, 0, 1));
    Value later = ops.reshape(ops.sub(ops.size(latents, 2), graph.wholes(1)), new long[0]);
    List<Value> in = Stream.concat(Stream.of(later, Value.NONE), memory.kept().stream()).toList();
    List<DataType> types =
        IntStream.rangeClosed(0, caches.size()).mapToObj(i -> DataType.FLOAT).toList();
    Graph body = body(graph, weights, latents);
    List<Value> out = graph.typed("Loop", types, in, Attribute.of("body", body));
    Value rest = together(ops, out.get(caches.size()), first);
    graph.output("sample", ops.concat(2, first, rest), pictureDims("frames"));
    return graph.graph("vae_decoder");
  }

  private Graph body(GraphBuilder outer, Weights weights, Value latents) {
    GraphBuilder graph = outer.body("later");
    Ops ops = new Ops(graph);
    Value turn = graph.input("turn", DataType.INT64);
    Value go = graph.input("go", DataType.BOOL);
    List<Value> remembered = new ArrayList<>();
    for (int i = 0; i < caches.size(); i++) {
      remembered.add(graph.input("cache_in_" + i, DataType.FLOAT, caches.get(i).dims()));
    }
    FrameMemory memory = FrameMemory.of(ops, remembered);
    Value at = ops.add(ops.unsqueeze(turn, 0), graph.wholes(1));
    Value frame = ops.slice(latents, 2, at, ops.add(at, graph.wholes(1)));
    Value pictures = new VaeDecoding(config, ops, weights, memory).decode(frame);
    graph.output("go_on", go);
    List<Value> kept = memory.kept();
    for (int i = 0; i < kept.size(); i++) {
      graph.output("cache_out_" + i, kept.get(i), caches.get(i).dims());
    }
    graph.output("pictures", pictures, pictureDims("chunk"));
    return graph.graph("decode_later_frame");
  }

  /**
   * Chunks [n, B, 3, k, H, W] as [B, 3, n*k, H, W], where n may be 0: the size 0 of a reshaping
   * means the input's own size at that place, which is n.
   */
  private static Value together(Ops ops, Value chunks, Value first) {
    Value ordered = ops.transpose(chunks, 1, 2, 0, 3, 4, 5);
    Value frames = ops.mul(ops.size(ordered, 2), ops.size(ordered, 3));
    Value shape = ops.shape(ops.sizes(first, 0, 2), frames, ops.sizes(first, 3, 5));
    return ops.reshape(ordered, shape);
  }
}
