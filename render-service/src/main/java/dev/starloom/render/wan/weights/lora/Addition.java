package dev.starloom.render.wan.weights.lora;

import dev.starloom.render.wan.weights.Recipe;
import dev.starloom.render.wan.weights.StoredTensor;
import dev.starloom.render.wan.weights.TensorReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is added to one tensor. */
sealed interface Addition {
  /** Says why it does not fit a tensor of this shape, if it does not. */
  Optional<String> misfit(List<Long> shape);

  /** Reads its own numbers, to add them to rows of the tensor. */
  Recipe.Rows load();

  /** A difference of the tensor's own shape. */
  record Whole(StoredTensor difference) implements Addition {
    @Override
    public Optional<String> misfit(List<Long> shape) {
      return StoredTensor.elements(shape) == difference.elements()
          ? Optional.empty()
          : Optional.of(difference.name() + " is " + difference.shape());
    }

    @Override
    public Recipe.Rows load() {
      float[] numbers = numbers(difference);
      return (values, from, count) -> {
        for (int i = 0; i < count; i++) {
          values[i] += numbers[Math.toIntExact(from) + i];
        }
      };
    }
  }

  /**
   * {@code factor * up * down}, where up is [out, rank] and down [rank, in]; further dimensions of
   * a convolution count as in.
   */
  record Product(StoredTensor down, StoredTensor up, Optional<StoredTensor> alpha)
      implements Addition {
    static Product of(StoredTensor down, StoredTensor up, StoredTensor alpha) {
      return new Product(down, up, Optional.ofNullable(alpha));
    }

    private long rank() {
      return down.shape().isEmpty() ? 0 : down.shape().get(0);
    }

    @Override
    public Optional<String> misfit(List<Long> shape) {
      boolean fits =
          shape.size() > 1
              && rank() > 0
              && !up.shape().isEmpty()
              && up.shape().get(0).equals(shape.get(0))
              && up.elements() == shape.get(0) * rank()
              && down.elements() == rank() * (StoredTensor.elements(shape) / shape.get(0))
              && alpha.map(StoredTensor::elements).orElse(1L) == 1;
      return fits
          ? Optional.empty()
          : Optional.of(up.name() + " is " + up.shape() + ", " + down.name() + " " + down.shape());
    }

    /** alpha / rank, or 1 where the file has no alpha. */
    private float factor() {
      return alpha.map(stored -> numbers(stored)[0] / rank()).orElse(1f);
    }

    @Override
    public Recipe.Rows load() {
      float[] left = numbers(up);
      float[] right = numbers(down);
      int rank = Math.toIntExact(rank());
      int row = right.length / rank;
      float factor = factor();
      return (values, from, count) ->
          IntStream.range(0, count / row)
              .parallel()
              .forEach(
                  i -> {
                    int first = Math.toIntExact((from / row + i) * rank);
                    for (int k = 0; k < rank; k++) {
                      add(values, i * row, right, k * row, row, factor * left[first + k]);
                    }
                  });
    }

    private static void add(float[] to, int at, float[] from, int start, int count, float times) {
      for (int j = 0; j < count; j++) {
        to[at + j] += times * from[start + j];
      }
    }
  }

  private static float[] numbers(StoredTensor tensor) {
    try {
      return TensorReader.all(tensor);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
