package dev.starloom.enrich.storyboard;

import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.enrich.language.Language;
import dev.starloom.enrich.llm.Script;
import dev.starloom.enrich.narration.SpeechRate;
import dev.starloom.enrich.scene.Picture;
import java.util.Optional;

/**
 * A request, read.
 *
 * @param style by its first name
 * @param language of the prompt and of all visual prompts
 * @param rate of the narrator, in the language of the narration
 * @param whole what all of the prompt names
 * @param mood of shots that have none of their own
 * @param script of a screenwriter; empty where the rules cut and tell the story
 */
record Story(
    StoryRequest request,
    String style,
    Language language,
    SpeechRate rate,
    Picture whole,
    String mood,
    Optional<Script> script) {

  Story told(Optional<Script> told) {
    return new Story(request, style, language, rate, whole, mood, told);
  }

  /** Of narration, subtitles and labels. */
  Language spoken() {
    return rate.language();
  }

  boolean isRetold() {
    return script.isEmpty() && spoken() != language;
  }
}
