package dev.starloom.postprocess.subtitles;

import dev.starloom.contracts.story.Shot;
import dev.starloom.contracts.story.Storyboard;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the lines of a film are in its second language.
 *
 * @param byLine translations by the narration, without the spaces at its ends
 */
public record Translations(Map<String, String> byLine) {
  /** A film in one language. */
  public static final Translations NONE = new Translations(Map.of());

  public Translations {
    byLine = Map.copyOf(byLine);
  }

  /** None if the board wants none, or wants the language that is spoken. */
  public static Translations of(Storyboard board) {
    String second = board.finish().second();
    if (second == null || second.equals(board.language())) {
      return NONE;
    }
    return new Translations(
        board.shots().stream()
            .filter(shot -> isWritten(shot.narration()) && isWritten(shot.translation()))
            .collect(
                Collectors.toMap(
                    shot -> shot.narration().strip(), Shot::translation, (one, other) -> one)));
  }

  private static boolean isWritten(String text) {
    return text != null && !text.isBlank();
  }

  /** Empty if there is none. */
  String of(String line) {
    return byLine.getOrDefault(line.strip(), "").strip();
  }
}
