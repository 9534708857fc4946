package dev.starloom.enrich.lexicon;

import static org.awaitility.Awaitility.await;

import dev.starloom.sky.SkyData;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LexiconWatchTest {
  private static final LexiconFiles NOTHING = new LexiconFiles(new TreeMap<>());

  private record Every(Optional<String> from, Duration poll) implements LexiconConfig {}

  @Test
  void a_source_that_fails_in_an_unknown_way_is_looked_at_again() {
    AtomicInteger looks = new AtomicInteger();
    LexiconSource source =
        () -> {
          if (looks.incrementAndGet() < 3) {
            throw new IllegalStateException("of another kind");
          }
          return new LexiconFiles(new TreeMap<>(Map.of("a.psv", "a|星|a|a|a|")));
        };
    var lexicon = new LiveLexicon(NOTHING, source, SkyData.bundled());
    var watch = new LexiconWatch(lexicon, new Every(Optional.of("there"), Duration.ofMillis(1)));
    watch.start(new StartupEvent());
    try {
      await().until(() -> lexicon.get().things().has("a"));
    } finally {
      watch.stop(new ShutdownEvent());
    }
  }
}
