package dev.starloom.render.wan.graph.network;

import dev.starloom.render.wan.graph.onnx.DataType;
import dev.starloom.render.wan.graph.onnx.Graph;
import dev.starloom.render.wan.graph.onnx.GraphBuilder;
import dev.starloom.render.wan.graph.onnx.Ops;
import dev.starloom.render.wan.graph.onnx.Value;
import dev.starloom.render.wan.weights.ComponentWeights;
import java.util.Arrays;
import java.util.List;

/**
 * Writes the graph of an expert: {@code hidden_states} [B, C, T, h, w], {@code timestep} [B] in 0
 * to 1000 and {@code encoder_hidden_states} [B, L, textWidth] to {@code sample} [B, C, T, h, w],
 * all fp32.
 */
public final class DitGraph {
  private final DitConfig config;
  private final GraphBuilder graph = new GraphBuilder();
  private final Ops ops = new Ops(graph);
  private final Weights weights;
  private final Linear linear;

  private DitGraph(DitConfig config, ComponentWeights files, DataType compute) {
    this.config = config;
    this.weights = new Weights(graph, files);
    this.linear = new Linear(ops, weights, compute);
  }

  /** A graph whose products are computed in {@code compute}. */
  public static Graph write(DitConfig config, ComponentWeights files, DataType compute) {
    return new DitGraph(config, files, compute).write();
  }

  private Graph write() {
    String in = Integer.toString(config.inChannels());
    String out = Integer.toString(config.outChannels());
    String text = Integer.toString(config.textWidth());
    Value hidden = graph.input("hidden_states", DataType.FLOAT, "batch", in, "t", "h", "w");
    Value timestep = graph.input("timestep", DataType.FLOAT, "batch");
    Value states = graph.input("encoder_hidden_states", DataType.FLOAT, "batch", "length", text);

    Value rows = ops.div(ops.size(hidden, 3), graph.wholes(config.patchHeight()));
    Value columns = ops.div(ops.size(hidden, 4), graph.wholes(config.patchWidth()));
    Grid grid = new Grid(ops.size(hidden, 0), ops.size(hidden, 2), rows, columns);

    DitCondition condition = new DitCondition(ops, config, linear, weights);
    Value time = condition.time(timestep);
    Value modulation = condition.modulation(time);
    Value context = condition.text(states);

    DitBlock block = new DitBlock(ops, config, linear, weights, grid.rope(ops, config), ones());
    Value x = patches(hidden, grid);
    for (int i = 0; i < config.layers(); i++) {
      x = block.run(i, x, modulation, context);
    }
    graph.output("sample", picture(head(block, x, time), grid), "batch", out, "t", "h", "w");
    return graph.graph("expert");
  }

  /** The latent video's size in patches, known at run time; each a list of one number. */
  private record Grid(Value batch, Value frames, Value rows, Value columns) {
    Rope rope(Ops ops, DitConfig config) {
      return new Rope(ops, config, frames, rows, columns);
    }
  }

  private Value ones() {
    float[] ones = new float[config.width()];
    Arrays.fill(ones, 1);
    return graph.reals(ones, ones.length);
  }

  /** Cuts the video into patches (c, dy, dx) and projects each: the stride is the kernel. */
  private Value patches(Value hidden, Grid grid) {
    Value cut =
        ops.shape(
            grid.batch(),
            graph.wholes(config.inChannels()),
            grid.frames(),
            grid.rows(),
            graph.wholes(config.patchHeight()),
            grid.columns(),
            graph.wholes(config.patchWidth()));
    Value ordered = ops.transpose(ops.reshape(hidden, cut), 0, 2, 3, 5, 1, 4, 6);
    Value flat = ops.reshape(ordered, -1, config.patchInput());
    Value x = linear.rows(flat, "patch_embedding", config.width(), config.patchInput());
    Value shape = ops.shape(grid.batch(), graph.wholes(-1, config.width()));
    return ops.reshape(ops.cast(x, DataType.FLOAT), shape);
  }

  private Value head(DitBlock block, Value x, Value time) {
    Value table = weights.as("scale_shift_table", DataType.FLOAT);
    List<Value> m = ops.split(ops.add(table, ops.unsqueeze(time, 1)), 1, 2);
    Value shifted = block.shifted(block.norms().layer(x, block.ones()), m.get(0), m.get(1));
    return ops.cast(linear.tokens(shifted, "proj_out"), DataType.FLOAT);
  }

  /** Puts patches, here in the order (dy, dx, c), back into a video. */
  private Value picture(Value patches, Grid grid) {
    long height = config.patchHeight();
    long width = config.patchWidth();
    Value apart =
        ops.shape(
            grid.batch(),
            grid.frames(),
            grid.rows(),
            grid.columns(),
            graph.wholes(height, width, config.outChannels()));
    Value ordered = ops.transpose(ops.reshape(patches, apart), 0, 6, 1, 2, 4, 3, 5);
    Value whole =
        ops.shape(
            grid.batch(),
            graph.wholes(config.outChannels()),
            grid.frames(),
            ops.mul(grid.rows(), graph.wholes(height)),
            ops.mul(grid.columns(), graph.wholes(width)));
    return ops.reshape(ordered, whole);
  }
}
