package dev.starloom.enrich.storyboard;

import dev.starloom.contracts.story.Keyword;
import dev.starloom.contracts.story.Shot;
import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.enrich.language.Language;
import dev.starloom.enrich.language.LanguageByScript;
import dev.starloom.enrich.lexicon.Lexicon;
import dev.starloom.enrich.lexicon.Mention;
import dev.starloom.enrich.narration.SpeechRate;
import dev.starloom.enrich.scene.Picture;
import dev.starloom.enrich.scene.SceneComposer;
import dev.starloom.enrich.scene.Setting;
import dev.starloom.enrich.visual.PromptWriter;
import dev.starloom.enrich.visual.Styles;
import dev.starloom.platform.failure.PermanentFailure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Plans a film from a story: which shots, what they show, what is said, how long.
 *
 * <p>Pure: equal requests give equal storyboards. Thread-safe.
 */
public final class Director {
  private static final String DEFAULT_MOOD = "wonder";

  private final Lexicon lexicon;
  private final Lexicon cues;
  private final PromptWriter prompts;
  private final Map<Language, SpeechRate> rates = new EnumMap<>(Language.class);
  private final SceneComposer scenes = new SceneComposer();

  public Director(Lexicon lexicon, Lexicon cues) {
    this.lexicon = lexicon;
    this.cues = cues;
    this.prompts = new PromptWriter(lexicon);
    for (Language language : Language.values()) {
      rates.put(language, SpeechRate.bundled(language));
    }
  }

  /** With the lexicon that comes with the service; takes some 100 ms, so keep it. */
  public static Director bundled() {
    return new Director(Lexicon.bundled(), Lexicon.bundledCues());
  }

  /**
   * @param request complete but for language and seconds, which may be null
   * @throws PermanentFailure {@code empty_prompt}, {@code unknown_language}, {@code unknown_style},
   *     {@code invalid_size}
   */
  public Storyboard direct(StoryRequest request) {
    String prompt = request.prompt();
    if (prompt == null || prompt.isBlank()) {
      throw new PermanentFailure("empty_prompt", "The prompt is empty; write at least one word.");
    }
    String style = Styles.require(request.style());
    FrameSize size = FrameSize.parse(request.size());
    Language language =
        request.language() == null ? LanguageByScript.of(prompt) : Language.of(request.language());
    Picture whole = new Picture(lexicon.mentions(prompt), cues.mentions(prompt));
    String mood = whole.mood().orElse(DEFAULT_MOOD);
    List<String> notes = new ArrayList<>();
    List<Take> takes = new Takes(request, rates.get(language), whole).plan(notes);
    return new Storyboard(
        language.code(),
        Title.of(prompt, whole.mentions()),
        style,
        mood,
        request.seed(),
        size.width(),
        size.height(),
        request.fps(),
        request.voice(),
        request.music(),
        keywords(prompt, whole.mentions()),
        shots(request, language, mood, takes),
        notes);
  }

  private static List<Keyword> keywords(String prompt, List<Mention> mentions) {
    return mentions.stream().map(mention -> mention.keyword(prompt)).toList();
  }

  private List<Shot> shots(
      StoryRequest request, Language language, String storyMood, List<Take> takes) {
    List<Setting> settings =
        scenes.compose(takes.stream().map(Take::picture).toList(), request.seed());
    List<Shot> shots = new ArrayList<>();
    for (int i = 0; i < takes.size(); i++) {
      Take take = takes.get(i);
      Setting setting = settings.get(i);
      long seed = Seeds.of(request.seed(), i);
      String mood = take.picture().mood().orElse(storyMood);
      shots.add(
          new Shot(
              i,
              take.narration(),
              prompts.prompt(take.words(), language, setting, mood, request.style(), seed),
              prompts.negative(request.prompt(), language, setting),
              (double) take.frames() / request.fps(),
              seed,
              request.style(),
              setting.scene()));
    }
    return shots;
  }
}
