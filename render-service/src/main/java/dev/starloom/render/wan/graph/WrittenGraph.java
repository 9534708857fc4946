package dev.starloom.render.wan.graph;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.starloom.render.wan.graph.onnx.Graph;
import dev.starloom.render.wan.graph.onnx.ModelWriter;
import dev.starloom.render.wan.graph.onnx.Port;
import java.nio.file.Path;
import java.util.List;

/** A graph written here, whose weights are files below one folder. It never touches the disk. */
public record WrittenGraph(Graph graph, Path weights) implements NetworkGraph {
  private static final String FOLDER = "session.model_external_initializers_file_folder_path";

  @Override
  public OrtSession open(OrtEnvironment environment, OrtSession.SessionOptions options)
      throws OrtException {
    options.addConfigEntry(FOLDER, weights.toString());
    return environment.createSession(model(), options);
  }

  /** The ONNX model, which names its weights relative to {@link #weights}. */
  public byte[] model() {
    return ModelWriter.write(graph);
  }

  @Override
  public List<String> inputs() {
    return graph.inputs().stream().map(Port::name).toList();
  }

  @Override
  public List<String> outputs() {
    return graph.outputs().stream().map(Port::name).toList();
  }

  @Override
  public long parameters() {
    return graph.parameters();
  }

  @Override
  public long weightBytes() {
    return graph.weightBytes();
  }
}
