package dev.starloom.render.wan.need;

import java.util.function.ToLongFunction;

/**
 * The heap of this process, which holds what is between a device and the film.
 *
 * @param bytes that it can grow to
 * @param need bytes for a clip
 */
public record JavaHeap(long bytes, ToLongFunction<ClipShape> need) {
  boolean fits(ClipShape clip) {
    return need.applyAsLong(clip) <= bytes;
  }
}
