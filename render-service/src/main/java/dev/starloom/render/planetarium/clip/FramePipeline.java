package dev.starloom.render.planetarium.clip;

import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.failure.TransientFailure;
import dev.starloom.render.planetarium.frame.Picture;
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
  private static final int BYTES_OF_LIGHT = 3 * Float.BYTES;
  private static final int BYTES_OF_PICTURE = 2;

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
    int pixel = BYTES_OF_LIGHT * source.lightBuffers() + BYTES_OF_PICTURE;
    long bytes = source.width() * (long) source.height() * pixel;
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
    var pictures = new ArrayDeque<Picture>();
    for (int i = 0; i < drawing; i++) {
      lights.add(new float[size]);
    }
    for (int i = 0; i < drawing + 2; i++) {
      pictures.add(source.picture());
    }
    Queue<Future<Picture>> running = new ArrayDeque<>();
    int next = 0;
    for (int done = 0; done < source.frames(); ) {
      while (next < source.frames() && !pictures.isEmpty()) {
        int index = next++;
        Picture picture = pictures.poll();
        running.add(workers.submit(() -> draw(source, index, lights, picture)));
      }
      Picture picture = await(running.remove());
      if (cancelled.getAsBoolean()) {
        throw new CancellationException("cancelled after " + done + " frames");
      }
      sink.accept(picture);
      pictures.add(picture);
      progress.accept(++done);
    }
  }

  private static Picture draw(
      FrameSource source, int index, LinkedBlockingQueue<float[]> lights, Picture picture)
      throws InterruptedException {
    float[] light = lights.take();
    source.draw(index, light, picture);
    lights.add(light);
    return picture;
  }

  private static Picture await(Future<Picture> frame) throws InterruptedException {
    try {
      return frame.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof PermanentFailure permanent) {
        throw permanent;
      }
      if (e.getCause() instanceof IllegalArgumentException
          || e.getCause() instanceof IndexOutOfBoundsException) {
        // the same numbers would go wrong again
        throw new PermanentFailure(
            "frame_not_drawable", "A frame can't be drawn: " + e.getCause().getMessage() + ".");
      }
      throw new TransientFailure("a frame could not be drawn", e.getCause());
    }
  }
}
