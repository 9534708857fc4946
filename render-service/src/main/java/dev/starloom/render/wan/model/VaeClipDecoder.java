package dev.starloom.render.wan.model;

import ai.onnxruntime.OrtException;
import dev.starloom.render.wan.decode.ClipDecoder;
import dev.starloom.render.wan.graph.VaeGraphs;
import dev.starloom.render.wan.graph.decode.Tiling;
import dev.starloom.render.wan.graph.decode.VaeDecoder;
import dev.starloom.render.wan.session.Device;
import dev.starloom.render.wan.session.Failures;
import dev.starloom.render.wan.session.OnnxRuntime;
import dev.starloom.render.wan.session.SessionSettings;
import dev.starloom.render.wan.session.SessionThread;
import dev.starloom.render.wan.session.Watch;
import dev.starloom.render.wan.tensor.Tensor;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

/** The decoder of a checkpoint, on a thread of its own; it can be ended between its chunks. */
final class VaeClipDecoder implements ClipDecoder {
  private static final String NAME = "video decoder";

  private final VaeDecoder decoder;
  private final SessionThread thread;

  private VaeClipDecoder(VaeDecoder decoder, SessionThread thread) {
    this.decoder = decoder;
    this.thread = thread;
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
          tiling.map(cut -> VaeDecoder.tiled(whole, cut)).orElse(whole), thread);
    } catch (OrtException e) {
      throw Failures.of(NAME, e);
    }
  }

  @Override
  public void decode(Tensor latents, ChunkTaker taker, Watch watch) {
    var ended = new AtomicBoolean();
    try {
      thread.call(
          () -> {
            decoder.decode(
                latents,
                frames -> {
                  if (ended.get()) {
                    throw new CancellationException("told to end while frames were decoded");
                  }
                  taker.take(frames.data(), frames.side(2), frames.side(3), frames.side(4));
                });
            return true;
          },
          watch,
          () -> ended.set(true));
    } catch (OrtException e) {
      throw Failures.of(NAME, e);
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
