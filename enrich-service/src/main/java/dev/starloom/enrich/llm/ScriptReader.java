package dev.starloom.enrich.llm;

import dev.starloom.enrich.lexicon.Lexicon;
import dev.starloom.enrich.llm.Answer.AnswerShot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes a script of an answer. What is told must be right: every piece of the text, in its order,
 * in the language that was asked for, nobody invented. What is seen is taken where it is usable.
 */
final class ScriptReader {
  private static final int MOST_LISTED = 5;

  private final Lexicon things;
  private final Lexicon cues;

  ScriptReader(Lexicon things, Lexicon cues) {
    this.things = things;
    this.cues = cues;
  }

  /**
   * @return a script and notes about what is left to the rules
   * @throws BadAnswer if the answer can't be used
   */
  Draft read(Answer answer, Commission commission, String model) {
    List<AnswerShot> shots = answer.shots();
    if (shots.isEmpty() || shots.size() > commission.mostShots()) {
      throw new BadAnswer(
          "it has %d shots instead of 1 to %d".formatted(shots.size(), commission.mostShots()));
    }
    Cast cast = new Cast(things, commission.text());
    Narrated narrated = new Narrated(cast, commission.text(), commission.narration());
    Pictured pictured = new Pictured(things, cues, cast, commission);
    Pieces pieces = Pieces.of(commission.text());
    var script = new ArrayList<ScriptShot>();
    var unseen = new ArrayList<Integer>();
    int told = 0;
    for (AnswerShot shot : shots) {
      told = next(shot, told, pieces.count());
      Optional<String> prompt = pictured.prompt(shot.prompt());
      script.add(shot(shot, pieces, narrated.line(shot.narration()), prompt.orElse(null)));
      if (prompt.isEmpty()) {
        unseen.add(script.size());
      }
    }
    if (told < pieces.count()) {
      throw new BadAnswer("it leaves the end of the story out");
    }
    narrated.whole(script.stream().map(ScriptShot::narration).toList());
    return new Draft(Optional.of(new Script(model, script)), notes(unseen));
  }

  /** The number of the last piece that is told now; each is told once. */
  private static int next(AnswerShot shot, int told, int count) {
    if (shot == null || shot.from() == null || shot.to() == null) {
      throw new BadAnswer("a shot does not say what it shows");
    }
    if (shot.from() != told + 1 || shot.to() < shot.from() || shot.to() > count) {
      throw new BadAnswer("its shots are not in the order of the story");
    }
    return shot.to();
  }

  private static ScriptShot shot(AnswerShot shot, Pieces pieces, String line, String prompt) {
    return new ScriptShot(
        pieces.stretch(shot.from(), shot.to()),
        line,
        prompt,
        Words.known(shot.size(), Words.SIZES),
        Words.known(shot.camera(), Words.CAMERAS),
        Words.known(shot.transition(), Words.TRANSITIONS));
  }

  private static List<String> notes(List<Integer> unseen) {
    if (unseen.isEmpty()) {
      return List.of();
    }
    String listed =
        String.join(", ", unseen.stream().limit(MOST_LISTED).map(Object::toString).toList());
    return List.of(
        "The language model's picture of shot %s%s could not be used; the rules describe it."
            .formatted(listed, unseen.size() > MOST_LISTED ? " and more" : ""));
  }
}
