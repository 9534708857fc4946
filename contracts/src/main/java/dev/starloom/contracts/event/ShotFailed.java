package dev.starloom.contracts.event;

/**
 * A shot can't be rendered; the story fails with this code and sentence.
 *
 * @param take which take was asked for; null: the first
 */
public record ShotFailed(String storyId, String shotId, String code, String sentence, Integer take)
    implements ShotEvent {

  /** The first take. */
  public ShotFailed(String storyId, String shotId, String code, String sentence) {
    this(storyId, shotId, code, sentence, null);
  }
}
