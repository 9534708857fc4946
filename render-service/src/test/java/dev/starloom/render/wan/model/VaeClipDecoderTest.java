package dev.starloom.render.wan.model;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtSession.RunOptions;
import dev.starloom.render.wan.graph.decode.FrameTaker;
import dev.starloom.render.wan.graph.decode.Tiling;
import dev.starloom.render.wan.graph.decode.VaeDecoder;
import dev.starloom.render.wan.session.Pulse;
import dev.starloom.render.wan.session.SessionThread;
import dev.starloom.render.wan.session.Watch;
import dev.starloom.render.wan.tensor.Tensor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class VaeClipDecoderTest {
  private static final int PORTIONS = 4;

  private final AtomicLong clock = new AtomicLong();
  private final Semaphore looks = new Semaphore(0);

  @Test
  void a_long_clip_does_not_stall_while_portions_of_it_come() {
    var watch = new Watch(this::looked, Duration.ofSeconds(10));
    List<Integer> taken = new ArrayList<>();

    try (var decoder =
        new VaeClipDecoder(new Slow(), new SessionThread("vae"), () -> new Pulse(clock::get))) {
      decoder.decode(new Tensor(new float[1], 1), (v, count, h, w) -> taken.add(count), watch);
    }

    assertThat(taken).hasSize(PORTIONS);
  }

  @Test
  void a_clip_in_tiles_does_not_stall_while_tiles_come() {
    var watch = new Watch(this::looked, Duration.ofSeconds(10));
    List<Integer> taken = new ArrayList<>();
    VaeDecoder tiles = VaeDecoder.tiled(new Slow(), new Tiling(2, 1, 1));

    try (var decoder =
        new VaeClipDecoder(tiles, new SessionThread("vae"), () -> new Pulse(clock::get))) {
      decoder.decode(
          new Tensor(new float[4], 1, 1, 2, 1, 2), (v, count, h, w) -> taken.add(count), watch);
    }

    assertThat(taken).isNotEmpty();
  }

  private boolean looked() {
    looks.release();
    return false;
  }

  /** Takes nine seconds for each portion; whoever waits looks at the clock meanwhile. */
  private final class Slow implements VaeDecoder {
    @Override
    public void decode(Tensor latents, FrameTaker taker, RunOptions options) {
      for (int i = 0; i < PORTIONS; i++) {
        clock.addAndGet(Duration.ofSeconds(9).toNanos());
        looks.drainPermits();
        looks.acquireUninterruptibly(2);
        taker.take(new Tensor(new float[3], 1, 3, 1, 1, 1));
      }
    }

    @Override
    public void close() {
      // There is nothing to close.
    }
  }
}
