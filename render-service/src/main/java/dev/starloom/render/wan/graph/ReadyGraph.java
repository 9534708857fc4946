package dev.starloom.render.wan.graph;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.starloom.render.wan.weights.UnusableModel;
import dev.starloom.render.wan.weights.UnusableModel.Problem;
import java.nio.file.Path;
import java.util.List;

/** An ONNX file that came with its model, and the names it must have. */
public record ReadyGraph(Path file, List<String> inputs, List<String> outputs, long weightBytes)
    implements NetworkGraph {
  /** Loads the file. Throws {@link UnusableModel} if a name is not among the graph's. */
  @Override
  public OrtSession open(OrtEnvironment environment, OrtSession.SessionOptions options)
      throws OrtException {
    OrtSession session = environment.createSession(file.toString(), options);
    if (session.getInputNames().containsAll(inputs)
        && session.getOutputNames().containsAll(outputs)) {
      return session;
    }
    String has = session.getInputNames() + " to " + session.getOutputNames();
    session.close();
    throw new UnusableModel(
        Problem.GRAPH, file + " maps " + has + " but must map " + inputs + " to " + outputs);
  }

  @Override
  public long parameters() {
    return 0;
  }
}
