package dev.starloom.safety.pipeline;

import dev.starloom.platform.ffmpeg.Ffmpeg;
import dev.starloom.safety.frame.FrameGate;
import dev.starloom.safety.frame.FramePolicy;
import dev.starloom.safety.frame.OnnxFrameClassifier;
import dev.starloom.safety.text.TextGate;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Loads lists and models at start, so that a service that is ready can do its work. */
@ApplicationScoped
class GateProducer {
  @Produces
  @Singleton
  @Startup
  TextGate textGate() {
    return TextGate.bundled();
  }

  @Produces
  @Singleton
  @Startup
  FrameGate frameGate(Ffmpeg ffmpeg) {
    return new FrameGate(List.of(OnnxFrameClassifier.bundled()), ffmpeg, FramePolicy.standard());
  }

  void close(@Disposes FrameGate gate) {
    gate.close();
  }
}
