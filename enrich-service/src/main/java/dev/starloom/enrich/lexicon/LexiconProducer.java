package dev.starloom.enrich.lexicon;

import dev.starloom.sky.SkyData;
import io.minio.MinioClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.TreeMap;

/** Gives the service its one lexicon. */
@ApplicationScoped
class LexiconProducer {
  @Produces
  @Singleton
  LiveLexicon lexicon(LexiconConfig config, MinioClient client, SkyData sky) {
    var lexicon = new LiveLexicon(source(config, client), sky);
    lexicon.refresh();
    return lexicon;
  }

  private static LexiconSource source(LexiconConfig config, MinioClient client) {
    if (config.from().isEmpty()) {
      return () -> new LexiconFiles(new TreeMap<>());
    }
    String place = config.from().get();
    return BucketSource.isMeant(place)
        ? new BucketSource(client, place)
        : new FolderSource(Path.of(place));
  }
}
