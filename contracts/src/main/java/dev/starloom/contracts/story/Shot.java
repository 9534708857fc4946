package dev.starloom.contracts.story;

/**
 * One uninterrupted take.
 *
 * @param narration the line spoken over the shot, empty for none
 * @param prompt visual description: subject, place in frame, background, light, camera, style
 * @param negativePrompt what must not be seen
 * @param seconds length of the clip, overlaps with its neighbours included
 * @param scene the same for an engine that draws instead of dreaming
 * @param size {@code extreme-wide}, {@code wide}, {@code medium}, {@code close-up} or {@code
 *     extreme-close-up}; absent where nothing decides it
 * @param transition how this shot gives way to the next: {@code crossfade}, {@code
 *     fade-through-black}, {@code push} or {@code match} (on a star); absent for a crossfade
 * @param translation the narration in the language of the second subtitle line; absent for none
 */
public record Shot(
    int index,
    String narration,
    String prompt,
    String negativePrompt,
    double seconds,
    long seed,
    String style,
    Scene scene,
    String size,
    String transition,
    String translation) {

  /** A shot that leaves size and transition open. */
  public Shot(
      int index,
      String narration,
      String prompt,
      String negativePrompt,
      double seconds,
      long seed,
      String style,
      Scene scene) {
    this(index, narration, prompt, negativePrompt, seconds, seed, style, scene, null, null, null);
  }
}
