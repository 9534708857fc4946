package dev.starloom.platform.ffmpeg;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the services that need it their ffmpeg. */
@ApplicationScoped
class FfmpegProducer {
  @Produces
  @Singleton
  Ffmpeg ffmpeg(FfmpegConfig config) {
    return FfmpegBundle.locate(config.program(), config.cache());
  }
}
