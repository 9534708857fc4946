package dev.starloom.safety.frame;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.starloom.platform.failure.TransientFailure;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An image classifier in ONNX on the CPU, one thread for each caller. Thread-safe. */
public final class OnnxFrameClassifier implements FrameClassifier {
  private final ModelFile model;
  private final ClassifierConfig config;
  private final PixelScale pixels;
  private final OrtEnvironment environment = OnnxRuntime.environment();
  private final OrtSession session;
  private final ModelShape shape;

  /** Used again and again, or memory outside the heap would grow with every clip. */
  private final Queue<FloatBuffer> rooms = new ConcurrentLinkedQueue<>();

  /**
   * @throws BrokenModel if the model is not the described one
   */
  OnnxFrameClassifier(ModelFile model) {
    this.model = model.withoutBytes();
    config = model.config();
    pixels = new PixelScale(config.input());
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      // Spinning threads take the cores that rendering needs: 3.4 times slower on a busy machine.
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      session = environment.createSession(model.bytes(), options);
    } catch (OrtException e) {
      throw broken("field file: the model " + config.file() + " can't be loaded.", e);
    }
    shape = closedUnlessUsable();
  }

  /** A model is asked once about a black frame, because not all that it can't do shows before. */
  private ModelShape closedUnlessUsable() {
    boolean usable = false;
    try {
      ModelShape found = ModelShape.of(session, model, BATCH);
      FloatBuffer black = pixels.room(1);
      pixels.fill(black, List.of(new byte[form().size().rgbBytes()]));
      int labels = run(found, black, 1)[0].length;
      if (labels != config.labels().size()) {
        throw broken("field labels: the model gives %d values.".formatted(labels), null);
      }
      usable = true;
      return found;
    } catch (OrtException | TransientFailure e) {
      throw broken("the model can't be run.", e);
    } finally {
      if (!usable) {
        close();
      }
    }
  }

  private BrokenModel broken(String what, Exception cause) {
    return new BrokenModel(model.description() + ": " + what, cause);
  }

  /** The nudity classifier that ships with the service. */
  public static OnnxFrameClassifier bundled() {
    return new OnnxFrameClassifier(ModelFile.bundled("nudity.json"));
  }

  /**
   * @param description a {@link ClassifierConfig} as JSON, with the model beside it
   * @throws BrokenModel if the model is not the described one
   */
  public static OnnxFrameClassifier at(Path description) {
    return new OnnxFrameClassifier(ModelFile.at(description));
  }

  @Override
  public String model() {
    return config.id() + "@" + model.sha256();
  }

  @Override
  public FrameForm form() {
    return config.input().form();
  }

  @Override
  public List<Category> categories() {
    return config.categories();
  }

  @Override
  public double[][] scores(List<byte[]> frames) {
    double[][] scores = new double[frames.size()][];
    for (int from = 0; from < scores.length; from += shape.batch()) {
      int to = Math.min(scores.length, from + shape.batch());
      double[][] some = probabilities(frames.subList(from, to));
      for (int i = from; i < to; i++) {
        scores[i] = byCategory(some[i - from]);
      }
    }
    return scores;
  }

  /** For each frame the probability of each label; not more frames than fit a batch. */
  double[][] probabilities(List<byte[]> frames) {
    FloatBuffer polled = rooms.poll();
    FloatBuffer room = polled == null ? pixels.room(shape.batch()) : polled;
    pixels.fill(room, frames);
    try {
      return run(shape, room, frames.size());
    } finally {
      rooms.add(room);
    }
  }

  private double[][] run(ModelShape shape, FloatBuffer numbers, int frames) {
    long[] dimensions = ModelShape.of(config.input(), frames);
    try (var tensor = OnnxTensor.createTensor(environment, numbers, dimensions);
        var result = session.run(Map.of(shape.input(), tensor))) {
      float[][] raw = (float[][]) result.get(shape.output()).orElseThrow().getValue();
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
        .mapToDouble(category -> score(category, probabilities))
        .toArray();
  }

  /** NaN if one of the labels has no probability, so that nobody takes it for a low one. */
  private double score(Category category, double[] probabilities) {
    double sum = 0;
    for (String label : category.labels()) {
      sum += Probabilities.orNaN(probabilities[config.labels().indexOf(label)]);
    }
    return Math.min(1, sum);
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
