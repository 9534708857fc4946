package dev.starloom.contracts.story;

/**
 * Everything that determines a clip; two equal specs give equal clips, so its hash addresses the
 * clip.
 *
 * @param engine name and version, for example {@code planetarium/1}
 * @param language of labels drawn into the picture
 * @param quality one of {@link Qualities#KNOWN}; absent: as the engine is set up, and where the
 *     planetarium draws, which has one quality only
 */
public record RenderSpec(
    String engine,
    Scene scene,
    String prompt,
    String negativePrompt,
    String style,
    String language,
    long seed,
    double seconds,
    int width,
    int height,
    int fps,
    String quality) {

  /** A clip as the engine is set up. */
  public RenderSpec(
      String engine,
      Scene scene,
      String prompt,
      String negativePrompt,
      String style,
      String language,
      long seed,
      double seconds,
      int width,
      int height,
      int fps) {
    this(
        engine,
        scene,
        prompt,
        negativePrompt,
        style,
        language,
        seed,
        seconds,
        width,
        height,
        fps,
        null);
  }

  public static RenderSpec of(String engine, Storyboard board, int index) {
    Shot shot = board.shots().get(index);
    return new RenderSpec(
        engine,
        shot.scene(),
        shot.prompt(),
        shot.negativePrompt(),
        shot.style(),
        board.language(),
        shot.seed(),
        shot.seconds(),
        board.width(),
        board.height(),
        board.fps(),
        drawn(board) ? null : board.quality());
  }

  /**
   * The same shot once more, with other chances.
   *
   * @param take null or 1 for the first, whose seed is the storyboard's
   */
  public static RenderSpec of(String engine, Storyboard board, int index, Integer take) {
    RenderSpec first = of(engine, board, index);
    return take == null || take == 1 ? first : first.withSeed(Takes.seed(first.seed, take));
  }

  private RenderSpec withSeed(long another) {
    return new RenderSpec(
        engine,
        scene,
        prompt,
        negativePrompt,
        style,
        language,
        another,
        seconds,
        width,
        height,
        fps,
        quality);
  }

  private static boolean drawn(Storyboard board) {
    return board.engine() == null || board.engine().equals(Engines.PLANETARIUM);
  }

  /** Number of frames in the clip. */
  public int frames() {
    return (int) Math.round(seconds * fps);
  }
}
