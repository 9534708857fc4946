package dev.starloom.render.wan.bench;

import dev.starloom.render.wan.decode.ClipDecoder;
import dev.starloom.render.wan.residence.Loading;
import dev.starloom.render.wan.residence.Part;
import dev.starloom.render.wan.session.Device;
import dev.starloom.render.wan.session.Network;
import dev.starloom.render.wan.session.Watch;
import dev.starloom.render.wan.tensor.Tensor;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Networks of the real shapes that only wait; what they take is counted. */
final class SimulatedNetworks implements Loading {
  private static final int TEXT_WIDTH = 4096;

  /** Decoding takes a sixteenth of a call for each frame of latents. */
  private static final int DECODING = 16;

  private final long millis;
  private final AtomicLong nanos = new AtomicLong();

  SimulatedNetworks(long millis) {
    this.millis = millis;
  }

  long nanos() {
    return nanos.get();
  }

  @Override
  public AutoCloseable load(Part part, Device device) {
    return part instanceof Part.Decoder ? new Decoder() : new Waiting();
  }

  @Override
  public long bytes(Part part) {
    return 1;
  }

  private float[] waited(int size, long time) {
    long begin = System.nanoTime();
    var values = new float[size];
    pause(time);
    nanos.addAndGet(System.nanoTime() - begin);
    return values;
  }

  private static void pause(long time) {
    try {
      new CountDownLatch(1).await(time, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private final class Waiting implements Network {
    @Override
    public Tensor run(Map<String, Tensor> inputs, Watch watch) {
      Tensor ids = inputs.get("input_ids");
      long[] shape =
          ids == null
              ? inputs.get("hidden_states").shape()
              : new long[] {1, ids.side(1), TEXT_WIDTH};
      return new Tensor(waited(Tensor.size(shape), millis), shape);
    }

    @Override
    public void close() {
      // There is nothing to close.
    }
  }

  private final class Decoder implements ClipDecoder {
    @Override
    public void decode(Tensor latents, ChunkTaker taker, Watch watch) {
      int height = 8 * latents.side(3);
      int width = 8 * latents.side(4);
      for (int i = 0; i < latents.side(2); i++) {
        int count = i == 0 ? 1 : 4;
        taker.take(waited(3 * count * height * width, millis / DECODING), count, height, width);
      }
    }

    @Override
    public void close() {
      // There is nothing to close.
    }
  }
}
