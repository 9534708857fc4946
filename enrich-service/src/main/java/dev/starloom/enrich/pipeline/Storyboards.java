package dev.starloom.enrich.pipeline;

import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.story.Storyboard;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes storyboards and stores them. One that could not be stored is kept for the next attempt, for
 * a language model may have been paid for it. Thread-safe.
 */
final class Storyboards {
  private static final Logger LOG = LoggerFactory.getLogger(Storyboards.class);

  /** Some 100 kB each at most; each thread that handles stories has one at a time. */
  private static final int MOST_UNSTORED = 16;

  private final Function<ArtifactRef, Storyboard> direct;
  private final BiFunction<String, Storyboard, ArtifactRef> store;
  private final Map<ArtifactRef, Storyboard> unstored =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<ArtifactRef, Storyboard> eldest) {
              return size() > MOST_UNSTORED;
            }
          });

  /**
   * @param direct makes the storyboard of a request
   * @param store puts it under a key
   */
  Storyboards(
      Function<ArtifactRef, Storyboard> direct, BiFunction<String, Storyboard, ArtifactRef> store) {
    this.direct = direct;
    this.store = store;
  }

  ArtifactRef write(String key, ArtifactRef request) {
    Storyboard kept = unstored.get(request);
    Storyboard board = kept == null ? direct.apply(request) : kept;
    unstored.put(request, board);
    ArtifactRef ref = store.apply(key, board);
    unstored.remove(request);
    LOG.atInfo()
        .addKeyValue("language", board.language())
        .addKeyValue("shots", board.shots().size())
        .addKeyValue("seconds", board.seconds())
        .log("Storyboard written");
    return ref;
  }
}
