package dev.starloom.sky.view;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Remembers what was found for the latest keys. A key must say all that decides what is found for
 * it. Safe for use by several threads.
 */
final class Recent<K, V> {
  private final Map<K, V> known;

  /**
   * @param most how many are kept
   */
  Recent(int most) {
    known =
        Collections.synchronizedMap(
            new LinkedHashMap<>(16, 0.75f, true) {
              private static final long serialVersionUID = 1L;

              @Override
              protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
              }
            });
  }

  /** Two threads that ask for the same at once may both look for it. */
  V get(K key, Function<K, V> search) {
    V found = known.get(key);
    if (found == null) {
      found = search.apply(key);
      known.put(key, found);
    }
    return found;
  }
}
