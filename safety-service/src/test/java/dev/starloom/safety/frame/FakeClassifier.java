package dev.starloom.safety.frame;

import java.util.List;

/** Scores every frame 0 in one category. */
record FakeClassifier(List<Category> categories) implements FrameClassifier {
  static final ImageSize SIZE = new ImageSize(16, 8);

  static FakeClassifier scoring(String category) {
    return new FakeClassifier(List.of(new Category(category, List.of("x"), 0.5, 0.85, 2, 0.95)));
  }

  @Override
  public String model() {
    return "fake@0";
  }

  @Override
  public FrameForm form() {
    return new FrameForm(SIZE, Resize.STRETCH);
  }

  @Override
  public double[][] scores(List<byte[]> frames) {
    return new double[frames.size()][1];
  }

  @Override
  public void close() {}
}
