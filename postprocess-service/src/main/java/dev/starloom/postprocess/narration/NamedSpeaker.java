package dev.starloom.postprocess.narration;

/**
 * A voice of the list.
 *
 * @param name for people, such as {@code the speech endpoint}
 */
public record NamedSpeaker(String name, Speaker speaker) {
  public NamedSpeaker {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a voice has a name");
    }
  }
}
