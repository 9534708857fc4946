package dev.starloom.postprocess.pipeline;

import dev.starloom.platform.ffmpeg.Ffmpeg;
import dev.starloom.platform.typeset.Typeface;
import dev.starloom.postprocess.cards.Brand;
import dev.starloom.postprocess.cards.Logo;
import dev.starloom.postprocess.delivery.Delivery;
import dev.starloom.postprocess.delivery.SigningKey;
import dev.starloom.postprocess.film.FilmMaker;
import dev.starloom.postprocess.film.Pictures;
import dev.starloom.postprocess.film.Studio;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads fonts and unpacks programs at start, so that a service that is ready can do its work. */
@ApplicationScoped
class FilmProducer {
  private static final Logger LOG = LoggerFactory.getLogger(FilmProducer.class);

  @Produces
  @Singleton
  @Startup
  FilmMaker filmMaker(Ffmpeg ffmpeg, Brand brand, PostprocessConfig config) {
    Typeface typeface = Typeface.bundled();
    SigningKey key = SigningKey.of(config.label().key(), config.tools());
    var delivery = new Delivery(config.label().producer(), key, typeface);
    return new FilmMaker(ffmpeg, typeface, delivery, new Studio(brand, Pictures.NONE));
  }

  @Produces
  @Singleton
  @Startup
  Brand brand(PostprocessConfig config) {
    Brand brand = Logo.brand(config.label().visible(), config.logo());
    if (brand.trouble() != null) {
      LOG.warn(brand.trouble());
    }
    return brand;
  }
}
