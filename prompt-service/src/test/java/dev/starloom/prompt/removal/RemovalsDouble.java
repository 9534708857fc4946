package dev.starloom.prompt.removal;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A table and a store that fail or keep silent where a test wants it. */
final class RemovalsDouble implements DueRemovals {
  final Map<String, Uni<Void>> troubles = new HashMap<>();
  final List<String> removed = new ArrayList<>();
  final Map<String, Instant> next = new HashMap<>();

  /** Each look at the table; answered by {@link #due} unless {@link #held}. */
  final List<UniEmitter<? super List<Due>>> looks = new CopyOnWriteArrayList<>();

  final List<Due> due = new ArrayList<>();
  boolean held;

  @Override
  public Uni<List<Due>> due(Instant now, int most) {
    return Uni.createFrom()
        .emitter(
            look -> {
              looks.add(look);
              if (!held) {
                look.complete(due.stream().limit(most).toList());
              }
            });
  }

  @Override
  public Uni<Void> removeArtifacts(String id) {
    return troubles.getOrDefault(id, Uni.createFrom().voidItem().invoke(() -> removed.add(id)));
  }

  @Override
  public Uni<Void> setNext(String id, Instant at) {
    return Uni.createFrom().voidItem().invoke(() -> next.put(id, at));
  }

  /** The service's defaults. */
  record Config(Duration grace, Duration poll) implements RemovalConfig {
    Config() {
      this(Duration.ofHours(1), Duration.ofSeconds(30));
    }
  }
}
