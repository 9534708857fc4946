package dev.starloom.postprocess.film;

import dev.starloom.platform.typeset.Typeface;
import dev.starloom.postprocess.delivery.Delivery;
import dev.starloom.postprocess.delivery.SigningKey;
import dev.starloom.postprocess.media.TestMedia;
import java.util.Optional;

/** Makers of films for tests. */
final class Makers {
  private Makers() {}

  static FilmMaker maker() {
    return maker(Studio.PLAIN);
  }

  static FilmMaker maker(Studio studio) {
    Typeface typeface = Typeface.bundled();
    SigningKey key = SigningKey.of(Optional.empty(), TestMedia.CACHE);
    var delivery = new Delivery("tester", key, typeface);
    return new FilmMaker(TestMedia.FFMPEG, typeface, delivery, studio);
  }
}
