package dev.starloom.enrich.storyboard;

import dev.starloom.contracts.story.Character;
import dev.starloom.contracts.story.Scene;
import dev.starloom.contracts.story.Shot;
import dev.starloom.enrich.language.Language;
import dev.starloom.enrich.llm.Script;
import dev.starloom.enrich.llm.ScriptShot;
import dev.starloom.enrich.narration.Span;
import dev.starloom.enrich.scene.Setting;
import dev.starloom.enrich.visual.Continuity;
import dev.starloom.enrich.visual.PromptWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Puts what a script says in the place of what the rules would; the sky stays theirs. */
final class Scripted {
  private final PromptWriter prompts;

  Scripted(PromptWriter prompts) {
    this.prompts = prompts;
  }

  static List<Span> spans(Script script) {
    return script.shots().stream().map(ScriptShot::words).toList();
  }

  static List<String> lines(Script script) {
    return script.shots().stream().map(ScriptShot::narration).toList();
  }

  /** The sizes that the script says, and the rules' where it says none. */
  static List<String> sizes(Script script, List<String> ruled) {
    return IntStream.range(0, ruled.size())
        .mapToObj(i -> or(script.shots().get(i).size(), ruled.get(i)))
        .toList();
  }

  /** The camera moves as the script says, unless it follows a light. */
  static List<Setting> filmed(Script script, List<Setting> settings) {
    var filmed = new ArrayList<Setting>();
    for (int i = 0; i < settings.size(); i++) {
      Setting setting = settings.get(i);
      String camera = script.shots().get(i).camera();
      filmed.add(
          camera == null || setting.scene().follow() != null ? setting : moved(setting, camera));
    }
    return filmed;
  }

  private static Setting moved(Setting setting, String camera) {
    Scene scene = setting.scene();
    return new Setting(
        new Scene(
            scene.figures(),
            scene.foreground(),
            scene.weather(),
            camera,
            scene.effects(),
            scene.light(),
            scene.follow(),
            scene.cues(),
            scene.views()),
        setting.stage(),
        setting.time(),
        setting.night(),
        setting.moon(),
        setting.evenings());
  }

  /**
   * Without the pictures in which somebody looks different than the story says.
   *
   * @param notes gets a sentence if there are some
   */
  static Script held(Script script, Continuity continuity, Collection<String> notes) {
    List<ScriptShot> held =
        script.shots().stream()
            .map(s -> s.prompt() == null || continuity.isKept(s.prompt()) ? s : s.unseen())
            .toList();
    if (!held.equals(script.shots())) {
      notes.add(
          "The language model changed how somebody looks; the rules describe those pictures.");
    }
    return new Script(script.model(), held);
  }

  /**
   * @param casts who is in each shot
   * @param language of the visual prompts
   */
  List<Shot> shown(
      Script script, List<Shot> shots, List<List<Character>> casts, Language language) {
    var shown = new ArrayList<Shot>();
    for (Shot shot : shots) {
      ScriptShot scripted = script.shots().get(shot.index());
      String prompt =
          scripted.prompt() == null
              ? shot.prompt()
              : prompts.styled(scripted.prompt(), casts.get(shot.index()), language, shot.style());
      boolean last = shot.index() == shots.size() - 1;
      shown.add(shown(scripted, shot, prompt, last));
    }
    return shown;
  }

  private static Shot shown(ScriptShot scripted, Shot shot, String prompt, boolean last) {
    return new Shot(
        shot.index(),
        shot.narration(),
        prompt,
        shot.negativePrompt(),
        shot.seconds(),
        shot.seed(),
        shot.style(),
        shot.scene(),
        shot.size(),
        last ? null : or(scripted.transition(), shot.transition()),
        shot.translation());
  }

  private static String or(String scripted, String ruled) {
    return scripted == null ? ruled : scripted;
  }
}
