package dev.starloom.postprocess.narration;

/**
 * A text with its speech, in its place in the film.
 *
 * @param start seconds from the film's beginning
 */
public record SpokenLine(String text, double start, Utterance speech) {
  public double end() {
    return start + speech.seconds();
  }
}
