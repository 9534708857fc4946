package dev.starloom.render.wan.need;

/**
 * Bytes of a device for one part of a model. A session gives nothing back before it is closed, so a
 * part that stays loaded keeps what it worked with.
 *
 * @param weights exact
 * @param work what the part adds while it works
 */
public record PartNeed(long weights, long work) {
  /**
   * Room that an arena loses between its blocks: an eighth, assumed and not measured on a card. The
   * arena grows by what is asked for and does not double.
   */
  private static final long LOST = 8;

  public long total() {
    return weights + work + work / LOST;
  }
}
