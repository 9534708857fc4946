package dev.starloom.prompt.story;

import dev.starloom.prompt.shot.ShotRow;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Sees every change of a story, in the transaction of the change and under the story's lock. */
public interface Witness {

  /**
   * Looks at a story before it decides.
   *
   * @param row the row that the story changes
   * @param shots the rows that the story changes, and the list to which it adds new ones
   */
  Look before(StoryRow row, List<ShotRow> shots);

  /** What was seen before. */
  interface Look {

    /**
     * Looks again at what was decided, and stores what is to be remembered. If this fails, the
     * change did not happen.
     */
    Uni<Void> after(Story story);
  }
}
