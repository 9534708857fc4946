package dev.starloom.render.wan.session;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.RunOptions;
import ai.onnxruntime.TensorInfo;
import dev.starloom.render.wan.tensor.Tensor;
import java.util.HashMap;
import java.util.Map;

/** A session of the ONNX runtime, called on a thread of its own. One call at a time. */
public final class OnnxNetwork implements Network {
  private final String name;
  private final OrtEnvironment environment = OnnxRuntime.environment();
  private final OrtSession session;
  private final SessionThread thread;

  private OnnxNetwork(String name, OrtSession session, SessionThread thread) {
    this.name = name;
    this.session = session;
    this.thread = thread;
  }

  /**
   * @param name for failures
   * @throws dev.starloom.platform.failure.Failure if the network can't be loaded on the device
   */
  public static OnnxNetwork open(
      String name, Opening opening, Device device, SessionSettings settings) {
    var thread = new SessionThread(name);
    try {
      return new OnnxNetwork(name, thread.open(() -> open(opening, device, settings)), thread);
    } catch (OrtException e) {
      throw Failures.of(name, e);
    }
  }

  private static OrtSession open(Opening opening, Device device, SessionSettings settings)
      throws OrtException {
    try (var options = settings.options(device)) {
      return opening.open(OnnxRuntime.environment(), options);
    }
  }

  /** A call that does not end still reads its options: they are closed when it ends at last. */
  @Override
  public Tensor run(Map<String, Tensor> inputs, Watch watch) {
    try {
      var options = new RunOptions();
      try {
        return thread.call(() -> run(inputs, options), watch, () -> options.setTerminate(true));
      } finally {
        thread.release(options::close);
      }
    } catch (OrtException e) {
      throw Failures.of(name, e);
    }
  }

  private Tensor run(Map<String, Tensor> inputs, RunOptions options) throws OrtException {
    var tensors = new HashMap<String, OnnxTensor>();
    try {
      for (var input : inputs.entrySet()) {
        var declared = session.getInputInfo().get(input.getKey());
        if (declared != null && declared.getInfo() instanceof TensorInfo info) {
          tensors.put(input.getKey(), Tensors.onnx(environment, input.getValue(), info.type));
        }
      }
      try (var result = session.run(tensors, options)) {
        return Tensors.read((OnnxTensor) result.get(0));
      }
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }

  /** A session that does not end its call is closed when it ends at last. */
  @Override
  public void close() {
    try {
      thread.close(session::close);
    } catch (OrtException e) {
      throw Failures.of(name, e);
    }
  }

  /** Makes a session. */
  public interface Opening {
    OrtSession open(OrtEnvironment environment, OrtSession.SessionOptions options)
        throws OrtException;
  }
}
