package dev.starloom.safety.text;

import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ListWatchTest {
  private record Every(Optional<String> lists, Duration listsPoll) implements ListConfig {}

  @Test
  void a_source_that_fails_in_an_unknown_way_is_looked_at_again() {
    var base = new WordLists(new TreeMap<>(Map.of("gore.tsv", "en\t4\tgore\n")));
    var looks = new AtomicInteger();
    ListSource source =
        () -> {
          if (looks.incrementAndGet() == 2) {
            throw new IllegalStateException("of another kind");
          }
          String entry = "en\t4\ttower " + looks.get() + "\n";
          return new WordLists(new TreeMap<>(Map.of("political.tsv", entry)));
        };
    var gate = new LiveTextGate(base, source, Sureness.USUAL);
    String before = gate.get().version();
    var watch = new ListWatch(gate, new Every(Optional.of("there"), Duration.ofMillis(1)));
    watch.start(new StartupEvent());
    try {
      await().until(() -> !gate.get().version().equals(before));
    } finally {
      watch.stop(new ShutdownEvent());
    }
  }
}
