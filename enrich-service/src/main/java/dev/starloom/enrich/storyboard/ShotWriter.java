package dev.starloom.enrich.storyboard;

import dev.starloom.contracts.story.Scene;
import dev.starloom.contracts.story.Shot;
import dev.starloom.contracts.story.SkyView;
import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.enrich.language.Language;
import dev.starloom.enrich.lexicon.Lexicon;
import dev.starloom.enrich.narration.SpeechRate;
import dev.starloom.enrich.scene.Setting;
import dev.starloom.enrich.view.Asked;
import dev.starloom.enrich.view.Chosen;
import dev.starloom.enrich.view.Naming;
import dev.starloom.enrich.visual.PromptWriter;
import dev.starloom.sky.view.SkyAsk;
import dev.starloom.sky.view.SkyPlan;
import java.util.ArrayList;
import java.util.List;

/** Puts together what was decided for each shot. */
final class ShotWriter {
  private final PromptWriter prompts;
  private final Naming naming;

  ShotWriter(Lexicon lexicon) {
    prompts = new PromptWriter(lexicon);
    naming = new Naming(lexicon);
  }

  /** What the shots of a story ask of the sky. */
  static List<Asked> asks(
      StoryRequest request, Language language, List<Take> takes, List<Setting> settings) {
    FrameSize size = FrameSize.parse(request.size());
    List<Asked> asks = new ArrayList<>();
    for (int i = 0; i < takes.size(); i++) {
      Setting setting = settings.get(i);
      var ask =
          new SkyAsk(
              setting.scene().figures(),
              setting.scene().camera(),
              setting.scene().follow(),
              language.code(),
              Seeds.of(request.seed(), i),
              seconds(request, takes.get(i)),
              size.width(),
              size.height(),
              request.sky(),
              setting.night());
      asks.add(new Asked(ask, setting.evenings(), setting.moon()));
    }
    return asks;
  }

  /**
   * @param rate of the narrator
   * @param mood of shots that have none of their own
   */
  Shot write(
      int index,
      StoryRequest request,
      SpeechRate rate,
      Take take,
      Setting setting,
      Chosen sky,
      String mood) {
    long seed = Seeds.of(request.seed(), index);
    String ownMood = take.picture().mood().orElse(mood);
    return new Shot(
        index,
        take.narration(),
        prompts.prompt(take.words(), rate.language(), setting, ownMood, request.style(), seed),
        prompts.negative(request.prompt(), rate.language(), setting),
        seconds(request, take),
        seed,
        request.style(),
        complete(setting.scene(), take, seconds(request, take), rate, sky));
  }

  private Scene complete(Scene scene, Take take, double seconds, SpeechRate rate, Chosen sky) {
    List<SkyView> views = sky.plans().stream().map(SkyPlan::view).toList();
    return new Scene(
        scene.figures(),
        scene.foreground(),
        scene.weather(),
        scene.camera(),
        scene.effects(),
        scene.light(),
        scene.follow(),
        naming.cues(take.narration(), scene.figures(), seconds, rate),
        views);
  }

  private static double seconds(StoryRequest request, Take take) {
    return (double) take.frames() / request.fps();
  }
}
