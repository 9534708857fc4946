package dev.starloom.platform.job;

import dev.starloom.platform.failure.PermanentFailure;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What only some replicas can do. Work that finds that it needs an ability throws {@link NotHere};
 * from then on its job waits for the replicas that have it.
 *
 * @param here what this process can do
 * @param gone whether it can't do one of them any more; asked again and again. Then its jobs are
 *     left to other replicas
 * @param missing what is said of a job if no replica with the ability was there for as long as the
 *     patience with jobs lasts
 */
public record Abilities(
    Set<String> here, Predicate<String> gone, Function<String, PermanentFailure> missing) {
  /** Where every replica can do everything. */
  public static final Abilities ALL_ALIKE =
      new Abilities(
          Set.of(), ability -> false, ability -> new PermanentFailure("ability_missing", ability));

  public Abilities {
    here = Set.copyOf(here);
  }

  Set<String> kept() {
    return here.stream().filter(gone.negate()).collect(Collectors.toSet());
  }

  Set<String> lost() {
    return here.stream().filter(gone).collect(Collectors.toSet());
  }
}
