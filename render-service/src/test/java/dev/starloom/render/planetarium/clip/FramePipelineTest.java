package dev.starloom.render.planetarium.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.failure.TransientFailure;
import dev.starloom.render.planetarium.frame.Picture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FramePipelineTest {
  private static final int FRAMES = 40;

  /** Writes the number of the frame, and remembers the buffers it was given. */
  private record Numbers(int width, int height, int lightBuffers, Set<float[]> lights)
      implements FrameSource {
    Numbers(int width, int height) {
      this(width, height, 1);
    }

    Numbers(int width, int height, int lightBuffers) {
      this(
          width,
          height,
          lightBuffers,
          Collections.synchronizedSet(Collections.newSetFromMap(identity())));
    }

    private static IdentityHashMap<float[], Boolean> identity() {
      return new IdentityHashMap<>();
    }

    @Override
    public int frames() {
      return FRAMES;
    }

    @Override
    public void draw(int index, float[] light, Picture picture) {
      lights.add(light);
      picture.bytes()[0] = (byte) index;
    }
  }

  /** What a view with wrong numbers does. */
  private static final class Never implements FrameSource {
    @Override
    public int width() {
      return 10;
    }

    @Override
    public int height() {
      return 10;
    }

    @Override
    public int frames() {
      return 1;
    }

    @Override
    public void draw(int index, float[] light, Picture picture) {
      throw new IllegalArgumentException("no such place");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1920, 1080, 16, 256, 9",
    "1920, 1080, 4, 256, 4",
    "1280, 720, 16, 256, 16",
    "1920, 1080, 16, 1, 1"
  })
  void threads_are_bounded_by_memory(
      int width, int height, int wanted, long megabytes, int threads) {
    var pipeline = new FramePipeline(wanted, megabytes << 20);
    assertThat(pipeline.threadsFor(new Numbers(width, height))).isEqualTo(threads);
  }

  @Test
  void a_dissolve_takes_the_memory_of_two_frames() {
    var pipeline = new FramePipeline(16, 256 << 20);
    assertThat(pipeline.threadsFor(new Numbers(1920, 1080, 2))).isEqualTo(4);
  }

  @Test
  void little_memory_means_few_light_buffers() throws IOException {
    var source = new Numbers(10, 10);
    run(source, new FramePipeline(16, 2 * 10 * 10 * 15));
    assertThat(source.lights()).hasSizeBetween(1, 2);
  }

  @Test
  void little_memory_still_draws_every_frame_in_order() throws IOException {
    assertThat(run(new Numbers(10, 10), new FramePipeline(16, 0)))
        .isEqualTo(IntStream.range(0, FRAMES).boxed().toList());
  }

  @Test
  void a_frame_that_can_never_be_drawn_fails_for_good() {
    var broken = new Numbers(10, 10, 1, Set.of());
    assertThatThrownBy(() -> run(broken, new FramePipeline(1)))
        .isInstanceOf(TransientFailure.class);
    FrameSource never = new Never();
    assertThatThrownBy(() -> run(never, new FramePipeline(1)))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("no such place");
  }

  private static List<Integer> run(FrameSource source, FramePipeline pipeline) throws IOException {
    var seen = new ArrayList<Integer>();
    pipeline.run(source, picture -> seen.add((int) picture.bytes()[0]), done -> {}, () -> false);
    return seen;
  }
}
