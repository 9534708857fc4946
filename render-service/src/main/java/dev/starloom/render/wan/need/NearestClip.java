package dev.starloom.render.wan.need;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Fewer frames of the same size, or a smaller size: what keeps most of a clip. */
final class NearestClip {
  private static final int FEWER = 4;

  private NearestClip() {}

  static Optional<ClipShape> of(
      ClipShape clip, List<ClipShape> sizes, Predicate<ClipShape> possible) {
    return Stream.concat(sizes.stream(), Stream.of(clip))
        .flatMap(size -> shorter(size, clip.frames()))
        .filter(other -> other.tokens() <= clip.tokens() && possible.test(other))
        .max(Comparator.comparingLong(ClipShape::tokens));
  }

  private static Stream<ClipShape> shorter(ClipShape size, int frames) {
    return Stream.iterate(frames, count -> count >= 1, count -> count - FEWER)
        .map(count -> new ClipShape(size.width(), size.height(), count));
  }
}
