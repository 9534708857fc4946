package dev.starloom.safety.pipeline;

import dev.starloom.contracts.story.Storyboard;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was written since the prompt and is shown, said or drawn. Negative prompts name what must
 * not be seen, so they are not judged.
 */
final class Written {
  private Written() {}

  /** By their place in the storyboard; a part that it lacks is left out. */
  static Map<String, String> of(Storyboard board) {
    var texts = new LinkedHashMap<String, String>();
    texts.put("title", board.title());
    for (int i = 0; i < board.characters().size(); i++) {
      texts.put("characters[" + i + "].name", board.characters().get(i).name());
      texts.put("characters[" + i + "].description", board.characters().get(i).description());
    }
    for (int i = 0; i < board.facts().size(); i++) {
      texts.put("facts[" + i + "].says", board.facts().get(i).says());
    }
    for (var shot : board.shots()) {
      texts.put("shots[" + shot.index() + "].narration", shot.narration());
      texts.put("shots[" + shot.index() + "].translation", shot.translation());
      texts.put("shots[" + shot.index() + "].prompt", shot.prompt());
    }
    texts.values().removeIf(text -> text == null);
    return texts;
  }
}
