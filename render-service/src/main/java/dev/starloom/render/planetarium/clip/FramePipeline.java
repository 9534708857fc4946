package dev.starloom.render.planetarium.clip;

import dev.starloom.platform.failure.TransientFailure;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * Draws frames on several threads and hands them on in order. Memory does not grow with the length
 * of the clip: there are as many light buffers as threads and two pictures more.
 */
public final class FramePipeline {
  private final int threads;
  private final long memory;

  /**
   * Half of the heap is for what the threads draw into, the rest for what they share.
   *
   * @param threads as many as are used at most
   */
  public FramePipeline(int threads) {
    this(threads, Runtime.getRuntime().maxMemory() / 2);
  }

  /**
   * @param memory bytes that the buffers of all threads may take together; one thread always draws
   */
  FramePipeline(int threads, long memory) {
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread is needed, not " + threads);
    }
    this.threads = threads;
    this.memory = memory;
  }

  /** How many threads draw, so that the light buffer and the picture of each fit into memory. */
  int threadsFor(FrameSource source) {
    long bytes = 3L * source.width() * source.height() * (Float.BYTES + Byte.BYTES);
    return (int) Math.max(1, Math.min(threads, memory / bytes));
  }

  /**
   * @throws CancellationException when {@code cancelled} turned true
   * @throws IOException from the sink
   */
  public void run(
      FrameSource source, FrameSink sink, IntConsumer progress, BooleanSupplier cancelled)
      throws IOException {
    int drawing = threadsFor(source);
    ExecutorService workers = Executors.newFixedThreadPool(drawing, FramePipeline::worker);
    try {
      pump(source, sink, progress, cancelled, workers, drawing);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransientFailure("interrupted while rendering", e);
    } finally {
      workers.shutdownNow();
    }
  }

  private static Thread worker(Runnable work) {
    var thread = new Thread(work, "planetarium");
    thread.setDaemon(true);
    return thread;
  }

  private void pump(
      FrameSource source,
      FrameSink sink,
      IntConsumer progress,
      BooleanSupplier cancelled,
      ExecutorService workers,
      int drawing)
      throws InterruptedException, IOException {
    int size = source.width() * source.height() * 3;
    var lights = new LinkedBlockingQueue<float[]>();
    var pictures = new ArrayDeque<byte[]>();
    for (int i = 0; i < drawing; i++) {
      lights.add(new float[size]);
    }
    for (int i = 0; i < drawing + 2; i++) {
      pictures.add(new byte[size]);
    }
    Queue<Future<byte[]>> running = new ArrayDeque<>();
    int next = 0;
    for (int done = 0; done < source.frames(); ) {
      while (next < source.frames() && !pictures.isEmpty()) {
        int index = next++;
        byte[] rgb = pictures.poll();
        running.add(workers.submit(() -> draw(source, index, lights, rgb)));
      }
      byte[] rgb = await(running.remove());
      if (cancelled.getAsBoolean()) {
        throw new CancellationException("cancelled after " + done + " frames");
      }
      sink.accept(rgb);
      pictures.add(rgb);
      progress.accept(++done);
    }
  }

  private static byte[] draw(
      FrameSource source, int index, LinkedBlockingQueue<float[]> lights, byte[] rgb)
      throws InterruptedException {
    float[] light = lights.take();
    source.draw(index, light, rgb);
    lights.add(light);
    return rgb;
  }

  private static byte[] await(Future<byte[]> frame) throws InterruptedException {
    try {
      return frame.get();
    } catch (ExecutionException e) {
      throw new TransientFailure("a frame could not be drawn", e.getCause());
    }
  }
}
