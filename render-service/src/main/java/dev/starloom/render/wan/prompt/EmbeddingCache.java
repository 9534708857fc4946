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
  private static final int PLACES = 16;

  /** The least recently used first. */
  private final Map<Key, Tensor> kept = new LinkedHashMap<>(PLACES, LOAD, true);

  private final long mostBytes;
  private long bytes;

  /**
   * @param mostBytes of embeddings that are kept
   */
  public EmbeddingCache(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  public synchronized Optional<Tensor> find(long[] ids) {
    return Optional.ofNullable(kept.get(new Key(ids)));
  }

  public synchronized void keep(long[] ids, Tensor rows) {
    Tensor before = kept.put(new Key(ids), rows);
    bytes += bytes(rows) - (before == null ? 0 : bytes(before));
    var eldest = kept.values().iterator();
    while (bytes > mostBytes) {
      bytes -= bytes(eldest.next());
      eldest.remove();
    }
  }

  private static long bytes(Tensor rows) {
    return (long) rows.data().length * Float.BYTES;
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
