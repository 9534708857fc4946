package dev.starloom.render.wan.graph;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.starloom.render.wan.graph.onnx.Ports;
import dev.starloom.render.wan.weights.UnusableModel;
import dev.starloom.render.wan.weights.UnusableModel.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** An ONNX file that came with its model, and the names it must have. */
public record ReadyGraph(Path file, List<String> inputs, List<String> outputs, long weightBytes)
    implements NetworkGraph {
  /** Looks only at the names. Throws {@link UnusableModel} if one is not among the graph's. */
  static ReadyGraph checked(Path file, List<String> inputs, List<String> outputs, long bytes) {
    Ports has = ports(file);
    if (has.inputs().containsAll(inputs) && has.outputs().containsAll(outputs)) {
      return new ReadyGraph(file, inputs, outputs, bytes);
    }
    throw new UnusableModel(
        Problem.GRAPH,
        file
            + (" maps " + has.inputs() + " to " + has.outputs())
            + (" but must map " + inputs + " to " + outputs));
  }

  private static Ports ports(Path file) {
    try {
      return Ports.read(file);
    } catch (IOException e) {
      throw new UnusableModel(Problem.MALFORMED, file + " can't be read as an ONNX model", e);
    }
  }

  @Override
  public OrtSession open(OrtEnvironment environment, OrtSession.SessionOptions options)
      throws OrtException {
    return environment.createSession(file.toString(), options);
  }

  @Override
  public long parameters() {
    return 0;
  }
}
