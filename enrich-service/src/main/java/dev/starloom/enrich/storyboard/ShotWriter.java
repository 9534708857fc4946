package dev.starloom.enrich.storyboard;

import dev.starloom.contracts.story.Scene;
import dev.starloom.contracts.story.Shot;
import dev.starloom.contracts.story.SkyView;
import dev.starloom.contracts.story.SkyWish;
import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.enrich.lexicon.Lexicon;
import dev.starloom.enrich.scene.Setting;
import dev.starloom.enrich.view.Asked;
import dev.starloom.enrich.view.Framed;
import dev.starloom.enrich.view.Naming;
import dev.starloom.enrich.visual.Expansions;
import dev.starloom.enrich.visual.PromptWriter;
import dev.starloom.enrich.visual.ShotLook;
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

  /** What the shots of a story ask of the sky: with one seed, so that like asks like. */
  static List<Asked> asks(Story story, List<Take> takes, List<Setting> settings) {
    StoryRequest request = story.request();
    FrameSize size = FrameSize.parse(request.size());
    List<Asked> asks = new ArrayList<>();
    for (int i = 0; i < takes.size(); i++) {
      Setting setting = settings.get(i);
      var ask =
          new SkyAsk(
              setting.scene().figures(),
              setting.scene().camera(),
              setting.scene().follow(),
              story.language().code(),
              Seeds.of(request.seed(), 0),
              seconds(request, takes.get(i)),
              size.width(),
              size.height(),
              request.sky(),
              setting.night());
      asks.add(new Asked(ask, setting.evenings(), setting.moon()));
    }
    return asks;
  }

  Shot write(Story story, ShotPlan plan) {
    StoryRequest request = story.request();
    Take take = plan.take();
    long seed = Seeds.of(request.seed(), plan.index());
    var look =
        new ShotLook(
            take.words(),
            plan.setting(),
            plan.cast(),
            Expansions.of(
                take.words(), take.picture(), plan.setting(), plan.cast(), story.language()),
            plan.size(),
            take.picture().mood().orElse(story.mood()),
            story.style(),
            seed);
    return new Shot(
        plan.index(),
        take.narration(),
        prompts.prompt(look, story.language()),
        prompts.negative(request.prompt(), story.language(), look),
        seconds(request, take),
        seed,
        story.style(),
        complete(story, plan),
        plan.size(),
        plan.transition(),
        SecondLine.of(story, take));
  }

  private Scene complete(Story story, ShotPlan plan) {
    Scene scene = plan.setting().scene();
    double seconds = seconds(story.request(), plan.take());
    SkyWish wish = story.request().sky();
    boolean isWished = wish != null && wish.fieldOfView() != null;
    List<SkyView> views =
        plan.sky().plans().stream()
            .map(SkyPlan::view)
            .map(view -> isWished ? view : Framed.sized(view, plan.size()))
            .toList();
    return new Scene(
        scene.figures(),
        scene.foreground(),
        scene.weather(),
        scene.camera(),
        scene.effects(),
        scene.light(),
        scene.follow(),
        naming.cues(plan.take().narration(), scene.figures(), seconds, story.rate()),
        views);
  }

  private static double seconds(StoryRequest request, Take take) {
    return (double) take.frames() / request.fps();
  }
}
