package dev.starloom.prompt.removal;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** The deleted stories whose artifacts are to be removed. Every answer may fail, or never come. */
interface DueRemovals {
  record Due(String id, Instant deletedAt) {}

  /**
   * The stories whose time has come, the oldest first.
   *
   * @param most as many at most
   */
  Uni<List<Due>> due(Instant now, int most);

  /** Removes all artifacts of a story; none is fine too. */
  Uni<Void> removeArtifacts(String id);

  /**
   * Says when a story's turn comes again.
   *
   * @param next null: never
   */
  Uni<Void> setNext(String id, Instant next);
}
