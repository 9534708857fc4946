package dev.starloom.contracts.story;

/**
 * Everything that determines a clip; two equal specs give equal clips, so its hash addresses the
 * clip.
 *
 * @param engine name and version, for example {@code planetarium/1}
 * @param language of labels drawn into the picture
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
    int fps) {

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
        board.fps());
  }

  /** Number of frames in the clip. */
  public int frames() {
    return (int) Math.round(seconds * fps);
  }
}
