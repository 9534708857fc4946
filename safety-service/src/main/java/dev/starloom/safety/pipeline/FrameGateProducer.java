package dev.starloom.safety.pipeline;

import dev.starloom.platform.ffmpeg.Ffmpeg;
import dev.starloom.safety.frame.FrameConfig;
import dev.starloom.safety.policy.Policies;
import dev.starloom.safety.policy.PolicyConfig;
import dev.starloom.safety.remote.RemoteConfig;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Loads models and policies at start, so that a service that is ready can do its work. */
@ApplicationScoped
class FrameGateProducer {
  /** A policy that is configured wrongly stops the start. */
  @Produces
  @Singleton
  @Startup
  Policies policies(PolicyConfig config) {
    return new Policies(config);
  }

  @Produces
  @Singleton
  LiveGate frameGate(Ffmpeg ffmpeg, FrameConfig config, RemoteConfig remote) {
    return new LiveGate(
        () -> FrameGates.open(config, remote, ffmpeg), () -> ModelState.of(config.models()));
  }

  void load(@Observes StartupEvent started, LiveGate gate) {
    gate.fault();
  }

  void close(@Disposes LiveGate gate) {
    gate.close();
  }
}
