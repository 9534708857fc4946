package dev.starloom.postprocess.narration;

/** Turns text into speech. */
@FunctionalInterface
public interface Speaker {
  /**
   * @param language {@code zh}, {@code en}, {@code ja} or {@code ko}
   * @param tempo 1 for the narrator's own pace, 1.1 for a tenth faster
   */
  Utterance say(String language, String text, double tempo) throws NarrationUnavailable;

  /**
   * What else decides how a line sounds, such as the names of the voices: what was spoken under
   * other ones is not taken for this speaker's.
   */
  default String voices() {
    return "";
  }
}
