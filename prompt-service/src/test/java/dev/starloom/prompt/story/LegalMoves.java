package dev.starloom.prompt.story;

import dev.starloom.prompt.shot.ShotState;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The moves that the sealed types offer, read from the types themselves. */
final class LegalMoves {
  /** One {@code to…} method of one state. */
  record Legal(boolean ofStory, String from, String to) {
    String key() {
      return LegalMoves.key(ofStory, from, to);
    }
  }

  private LegalMoves() {}

  static String key(boolean ofStory, String from, String to) {
    return (ofStory ? "story " : "shot ") + from + " → " + to;
  }

  static List<Legal> ofStory() {
    return of(StoryState.class, true);
  }

  static List<Legal> ofShot() {
    return of(ShotState.class, false);
  }

  /** In the order in which the states are declared. */
  private static List<Legal> of(Class<?> root, boolean ofStory) {
    List<Class<?>> states = states(root);
    var moves = new ArrayList<Legal>();
    for (Class<?> from : states) {
      for (Class<?> to : states) {
        if (Arrays.stream(from.getMethods()).anyMatch(method -> leads(method, to))) {
          moves.add(new Legal(ofStory, word(from), word(to)));
        }
      }
    }
    return moves;
  }

  private static boolean leads(Method method, Class<?> to) {
    return method.getName().startsWith("to") && method.getReturnType() == to;
  }

  private static List<Class<?>> states(Class<?> type) {
    if (!type.isSealed()) {
      return List.of(type);
    }
    return Arrays.stream(type.getPermittedSubclasses())
        .flatMap(part -> states(part).stream())
        .distinct()
        .toList();
  }

  private static String word(Class<?> state) {
    return state.getSimpleName().toLowerCase(Locale.ROOT);
  }
}
