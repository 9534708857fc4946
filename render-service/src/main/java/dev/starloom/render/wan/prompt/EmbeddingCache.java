package dev.starloom.render.wan.prompt;

import dev.starloom.render.wan.tensor.Tensor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Embeddings of the prompts used last, by their tokens: the negative prompt is nearly always the
 * same, and then the largest part of the model need not be loaded. Thread-safe.
 */
public final class EmbeddingCache {
  private static final float LOAD = 0.75f;

  private final Map<Key, Tensor> kept;

  /**
   * @param most prompts that are kept
   */
  public EmbeddingCache(int most) {
    kept =
        new LinkedHashMap<>(most, LOAD, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Key, Tensor> eldest) {
            return size() > most;
          }
        };
  }

  public synchronized Optional<Tensor> find(long[] ids) {
    return Optional.ofNullable(kept.get(new Key(ids)));
  }

  public synchronized void keep(long[] ids, Tensor rows) {
    kept.put(new Key(ids), rows);
  }

  /** The hash and the tokens behind it, so that two prompts of one hash stay two. */
  private record Key(long[] ids) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && Arrays.equals(ids, key.ids);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(ids);
    }
  }
}
