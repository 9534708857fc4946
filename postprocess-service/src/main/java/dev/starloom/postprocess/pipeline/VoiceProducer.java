package dev.starloom.postprocess.pipeline;

import dev.starloom.platform.ffmpeg.Ffmpeg;
import dev.starloom.postprocess.narration.NamedSpeaker;
import dev.starloom.postprocess.narration.Narrator;
import dev.starloom.postprocess.narration.VoiceList;
import dev.starloom.postprocess.narration.endpoint.EndpointVoice;
import dev.starloom.postprocess.narration.endpoint.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The voices of the configuration that are set up. */
@ApplicationScoped
class VoiceProducer {
  @Produces
  @Singleton
  Narrator narrator(PostprocessConfig config) {
    return new Narrator(config.tools(), config.speechLimit());
  }

  void close(@Disposes Narrator narrator) {
    narrator.close();
  }

  @Produces
  @Singleton
  VoiceList voices(PostprocessConfig config, Ffmpeg ffmpeg, Narrator narrator) {
    var voices =
        config.voices().stream().flatMap(kind -> voice(kind, config, ffmpeg, narrator).stream());
    return new VoiceList(voices.toList(), config.voiceRest(), System::nanoTime);
  }

  private static Optional<NamedSpeaker> voice(
      VoiceKind kind, PostprocessConfig config, Ffmpeg ffmpeg, Narrator narrator) {
    return switch (kind) {
      case ENDPOINT ->
          config
              .speechEndpoint()
              .settings()
              .map(settings -> new EndpointVoice(settings, ffmpeg, Waiting.REAL))
              .map(endpoint -> new NamedSpeaker("the speech endpoint", endpoint));
      case PIPER -> Optional.empty();
      case ESPEAK -> Optional.of(new NamedSpeaker("the bundled voice", narrator));
    };
  }
}
