package dev.starloom.enrich.storyboard;

import dev.starloom.contracts.story.SkyWish;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.sky.SkyData;
import dev.starloom.sky.Targets;
import dev.starloom.sky.view.SkyWishes;
import java.util.List;

/** Refuses wishes for a sky that can't be. */
public final class Wishes {
  private final Targets targets;

  public Wishes(SkyData sky) {
    targets = new Targets(sky);
  }

  /**
   * @param wish may be null
   * @throws PermanentFailure {@code invalid_sky} with a sentence for each mistake
   */
  public void require(SkyWish wish) {
    List<String> mistakes = wish == null ? List.of() : SkyWishes.check(wish, targets);
    if (!mistakes.isEmpty()) {
      throw new PermanentFailure("invalid_sky", String.join(" ", mistakes));
    }
  }
}
