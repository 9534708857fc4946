package dev.starloom.render.wan.prompt;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What must not be seen: the story's terms, and after them the model's own that are not among them.
 * The model was tuned with its own list, which every story's list would otherwise displace. Left
 * out of it is what the shot asks for; where both lists are too long for the text encoder, the end
 * of the model's goes.
 */
public final class NegativePrompt {
  private static final String SEPARATORS = "[,;，、；]";
  private static final String SEPARATOR = "，";
  private static final Set<String> PAINTED =
      Set.of("ink_wash", "woodblock", "dunhuang_mural", "oil", "watercolor");

  /** Terms of the model's list against pictures that look painted. */
  private static final Set<String> AGAINST_PAINTING = Set.of("风格", "作品", "画作", "画面");

  private NegativePrompt() {}

  /**
   * @param story terms of a storyboard, or null
   * @param model terms of the model
   * @param prompt of the shot
   * @param style of the shot; a painted one leaves out what speaks against paintings
   */
  public static String of(String story, String model, String prompt, String style) {
    var terms = new LinkedHashMap<String, String>();
    Stream.concat(
            terms(story).stream(),
            terms(model).stream()
                .filter(term -> !prompt.contains(term))
                .filter(term -> !(PAINTED.contains(style) && AGAINST_PAINTING.contains(term))))
        .forEach(term -> terms.putIfAbsent(term.toLowerCase(Locale.ROOT), term));
    return String.join(SEPARATOR, terms.values());
  }

  private static List<String> terms(String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split(SEPARATORS))
            .map(String::strip)
            .filter(term -> !term.isEmpty())
            .toList();
  }

  /** Without its last term; empty if it was the only one. */
  static String shorter(String prompt) {
    return prompt.substring(0, Math.max(0, prompt.lastIndexOf(SEPARATOR)));
  }
}
