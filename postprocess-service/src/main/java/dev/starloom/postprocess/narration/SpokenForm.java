package dev.starloom.postprocess.narration;

/** A text in the words it is said with, for voices that read letters as eSpeak does. */
public final class SpokenForm {
  private SpokenForm() {}

  /**
   * @param language {@code zh}, {@code en}, {@code ja} or {@code ko}
   * @throws NarrationUnavailable for another language, and for a script that none of them has
   */
  public static String of(String language, String text) throws NarrationUnavailable {
    Voice voice =
        Voice.of(language)
            .orElseThrow(
                () ->
                    new NarrationUnavailable(
                        NarrationUnavailable.Trouble.ABSENT, "no voice for " + language, null));
    return new LineReader().plain(voice, text);
  }
}
