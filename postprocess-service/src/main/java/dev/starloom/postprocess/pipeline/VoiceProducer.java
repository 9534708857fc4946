package dev.starloom.postprocess.pipeline;

import dev.starloom.platform.ffmpeg.Ffmpeg;
import dev.starloom.postprocess.narration.NamedSpeaker;
import dev.starloom.postprocess.narration.Narrator;
import dev.starloom.postprocess.narration.VoiceList;
import dev.starloom.postprocess.narration.endpoint.EndpointVoice;
import dev.starloom.postprocess.narration.endpoint.Waiting;
import dev.starloom.postprocess.narration.piper.PiperModel;
import dev.starloom.postprocess.narration.piper.PiperSpeaker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The voices of the configuration that are set up. */
@ApplicationScoped
class VoiceProducer {
  private static final Logger LOG = LoggerFactory.getLogger(VoiceProducer.class);

  @Produces
  @Singleton
  @Typed(Narrator.class)
  Narrator narrator(PostprocessConfig config) {
    return new Narrator(config.tools(), config.speechLimit());
  }

  void close(@Disposes Narrator narrator) {
    narrator.close();
  }

  /** Without a folder it has no voice for any language, and starts no process. */
  @Produces
  @Singleton
  @Typed(PiperSpeaker.class)
  PiperSpeaker piper(PostprocessConfig config) {
    List<PiperModel> models = config.piperVoices().map(VoiceProducer::models).orElse(List.of());
    return new PiperSpeaker(models, config.speechLimit());
  }

  void close(@Disposes PiperSpeaker piper) {
    piper.close();
  }

  private static List<PiperModel> models(Path folder) {
    try {
      return PiperModel.in(folder);
    } catch (IOException e) {
      LOG.atWarn().addKeyValue("folder", folder).log("No Piper voices can be read");
      return List.of();
    }
  }

  /** Of all voices the only one that is injected as a speaker. */
  @Produces
  @Singleton
  VoiceList voices(PostprocessConfig config, Ffmpeg ffmpeg, PiperSpeaker piper, Narrator narrator) {
    var all = new EnumMap<VoiceKind, NamedSpeaker>(VoiceKind.class);
    config
        .speechEndpoint()
        .settings()
        .map(settings -> new EndpointVoice(settings, ffmpeg, Waiting.REAL))
        .ifPresent(
            voice -> all.put(VoiceKind.ENDPOINT, new NamedSpeaker("the speech endpoint", voice)));
    all.put(VoiceKind.PIPER, new NamedSpeaker("the Piper voice", piper));
    all.put(VoiceKind.ESPEAK, new NamedSpeaker("the bundled voice", narrator));
    List<NamedSpeaker> order =
        config.voices().stream().distinct().map(all::get).filter(Objects::nonNull).toList();
    return new VoiceList(order, config.voiceRest(), System::nanoTime);
  }
}
