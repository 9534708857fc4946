package dev.starloom.render.wan.model;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.RunOptions;
import dev.starloom.render.wan.decode.ClipDecoder;
import dev.starloom.render.wan.graph.VaeGraphs;
import dev.starloom.render.wan.graph.decode.FrameTaker;
import dev.starloom.render.wan.graph.decode.Tiling;
import dev.starloom.render.wan.graph.decode.VaeDecoder;
import dev.starloom.render.wan.session.Device;
import dev.starloom.render.wan.session.Failures;
import dev.starloom.render.wan.session.OnnxRuntime;
import dev.starloom.render.wan.session.Pulse;
import dev.starloom.render.wan.session.SessionSettings;
import dev.starloom.render.wan.session.SessionThread;
import dev.starloom.render.wan.session.Watch;
import dev.starloom.render.wan.tensor.Tensor;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** The decoder of a checkpoint, on a thread of its own; it can be ended at any time. */
final class VaeClipDecoder implements ClipDecoder {
  private static final String NAME = "video decoder";

  private final VaeDecoder decoder;
  private final SessionThread thread;
  private final Supplier<Pulse> pulses;

  VaeClipDecoder(VaeDecoder decoder, SessionThread thread, Supplier<Pulse> pulses) {
    this.decoder = decoder;
    this.thread = thread;
    this.pulses = pulses;
  }

  static VaeClipDecoder open(
      VaeGraphs graphs, Device device, SessionSettings settings, Optional<Tiling> tiling) {
    var thread = new SessionThread(NAME);
    try {
      VaeDecoder whole =
          thread.open(
              () ->
                  VaeDecoder.open(
                      graphs, OnnxRuntime.environment(), () -> settings.options(device)));
      return new VaeClipDecoder(
          tiling.map(cut -> VaeDecoder.tiled(whole, cut)).orElse(whole), thread, Pulse::new);
    } catch (OrtException e) {
      throw Failures.of(NAME, e);
    }
  }

  @Override
  public void decode(Tensor latents, ChunkTaker taker, Watch watch) {
    try {
      var options = new RunOptions();
      try {
        decode(latents, taker, watch, options);
      } finally {
        thread.release(options::close);
      }
    } catch (OrtException e) {
      throw Failures.of(NAME, e);
    }
  }

  /** Patience is for one portion of frames, be it of a tile. */
  private void decode(Tensor latents, ChunkTaker taker, Watch watch, RunOptions options)
      throws OrtException {
    var ended = new AtomicBoolean();
    Pulse pulse = pulses.get();
    var frames = new Watched(taker, ended, pulse);
    thread.call(
        () -> {
          decoder.decode(latents, frames, options);
          return true;
        },
        watch,
        pulse,
        () -> {
          ended.set(true);
          options.setTerminate(true);
        });
  }

  /** Stops a call that was told to end, and beats the pulse. */
  private record Watched(ChunkTaker taker, AtomicBoolean ended, Pulse pulse) implements FrameTaker {
    @Override
    public void take(Tensor chunk) {
      goOn();
      taker.take(chunk.data(), chunk.side(2), chunk.side(3), chunk.side(4));
      pulse.beat();
    }

    @Override
    public void alive() {
      goOn();
      pulse.beat();
    }

    private void goOn() {
      if (ended.get()) {
        throw new CancellationException("told to end while frames were decoded");
      }
    }
  }

  @Override
  public void close() {
    try {
      thread.close(decoder::close);
    } catch (OrtException e) {
      throw Failures.of(NAME, e);
    }
  }
}
