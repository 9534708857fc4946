package dev.starloom.safety.frame;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.starloom.platform.failure.TransientFailure;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** An image classifier in ONNX on the CPU, one thread for each caller. Thread-safe. */
public final class OnnxFrameClassifier implements FrameClassifier {
  private final ClassifierConfig config;
  private final PixelScale pixels;
  private final OrtEnvironment environment = OnnxRuntime.environment();
  private final OrtSession session;

  OnnxFrameClassifier(ModelFile model) {
    config = model.config();
    pixels = new PixelScale(config.input());
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      // Spinning threads take the cores that rendering needs: 3.4 times slower on a busy machine.
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      session = environment.createSession(model.bytes(), options);
      ModelShape.check(session, config);
    } catch (OrtException e) {
      throw new IllegalStateException("the model of " + config.id() + " can't be loaded", e);
    }
  }

  /** The nudity classifier that ships with the service. */
  public static OnnxFrameClassifier bundled() {
    return new OnnxFrameClassifier(ModelFile.bundled("nudity.json"));
  }

  /**
   * @param description a {@link ClassifierConfig} as JSON, with the model beside it
   * @throws IllegalStateException if the model is not the described one
   */
  public static OnnxFrameClassifier at(Path description) {
    return new OnnxFrameClassifier(ModelFile.at(description));
  }

  @Override
  public String model() {
    return config.id() + "@" + config.sha256();
  }

  @Override
  public ImageSize inputSize() {
    return config.input().size();
  }

  @Override
  public List<Category> categories() {
    return config.categories();
  }

  @Override
  public double[][] scores(List<byte[]> frames) {
    double[][] probabilities = probabilities(frames);
    double[][] scores = new double[frames.size()][];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = byCategory(probabilities[i]);
    }
    return scores;
  }

  /** For each frame the probability of each label. */
  double[][] probabilities(List<byte[]> frames) {
    long[] shape = ModelShape.of(config.input(), frames.size());
    try (var tensor = OnnxTensor.createTensor(environment, pixels.apply(frames), shape);
        var result = session.run(Map.of(config.input().name(), tensor))) {
      float[][] raw = (float[][]) result.get(config.output().name()).orElseThrow().getValue();
      double[][] probabilities = new double[raw.length][];
      for (int i = 0; i < raw.length; i++) {
        probabilities[i] = Probabilities.of(raw[i], config.output().activation());
      }
      return probabilities;
    } catch (OrtException e) {
      throw new TransientFailure("the classifier " + config.id() + " failed", e);
    }
  }

  private double[] byCategory(double[] probabilities) {
    return config.categories().stream()
        .mapToDouble(
            category ->
                category.labels().stream()
                    .mapToDouble(label -> probabilities[config.labels().indexOf(label)])
                    .sum())
        .toArray();
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the classifier " + config.id() + " can't be closed", e);
    }
  }
}
