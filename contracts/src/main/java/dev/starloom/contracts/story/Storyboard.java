package dev.starloom.contracts.story;

import java.util.List;

/**
 * The plan of a film, readable by people and sufficient to make it.
 *
 * @param language of narration, subtitles and labels: {@code zh}, {@code en}, {@code ja}, {@code
 *     ko}
 * @param style one style for the whole story
 * @param mood for the music: {@code wonder}, {@code longing}, {@code dread}, {@code battle}, {@code
 *     calm} or {@code triumph}
 * @param seed of the story; shots have seeds derived from it
 * @param keywords what the prompt names, in order of place
 * @param shots at least one, in order of time; neighbours overlap by {@link #CROSSFADE_SECONDS}
 * @param notes what was decided differently than asked, one sentence each
 * @param engine that makes the pictures, one of {@link Engines#KNOWN}; absent for the planetarium
 * @param quality of the pictures, one of {@link Qualities#KNOWN}; absent: as the engine is set up
 * @param director who planned the film: {@code rules}, or {@code llm/} and the model's name
 * @param characters who appears, described once for all shots
 * @param facts what the storyboard says of the sky, each with its source
 * @param finish how post-production finishes the film; never null, its parts may be
 * @param wished seconds of film that were asked for; absent: as long as its narration needs
 */
public record Storyboard(
    String language,
    String title,
    String style,
    String mood,
    long seed,
    int width,
    int height,
    int fps,
    boolean voice,
    boolean music,
    List<Keyword> keywords,
    List<Shot> shots,
    List<String> notes,
    String engine,
    String quality,
    String director,
    List<Character> characters,
    List<Fact> facts,
    Finish finish,
    Double wished) {

  /** How long two neighbouring shots are both in the picture. */
  public static final double CROSSFADE_SECONDS = 0.5;

  public Storyboard {
    keywords = List.copyOf(keywords);
    shots = List.copyOf(shots);
    notes = notes == null ? List.of() : List.copyOf(notes);
    characters = characters == null ? List.of() : List.copyOf(characters);
    facts = facts == null ? List.of() : List.copyOf(facts);
    finish = finish == null ? Finish.ANY : finish;
  }

  /** A storyboard for the planetarium. */
  public Storyboard(
      String language,
      String title,
      String style,
      String mood,
      long seed,
      int width,
      int height,
      int fps,
      boolean voice,
      boolean music,
      List<Keyword> keywords,
      List<Shot> shots,
      List<String> notes) {
    this(
        language, title, style, mood, seed, width, height, fps, voice, music, keywords, shots,
        notes, null, null, null, null, null, null, null);
  }

  /** The same with other shots. */
  public Storyboard withShots(List<Shot> shots) {
    return with(shots, notes, engine, finish);
  }

  /** The same with other notes. */
  public Storyboard withNotes(List<String> notes) {
    return with(shots, notes, engine, finish);
  }

  /** The same for another engine. */
  public Storyboard withEngine(String engine) {
    return with(shots, notes, engine, finish);
  }

  /** The same with another finish. */
  public Storyboard withFinish(Finish finish) {
    return with(shots, notes, engine, finish);
  }

  private Storyboard with(List<Shot> shots, List<String> notes, String engine, Finish finish) {
    return new Storyboard(
        language,
        title,
        style,
        mood,
        seed,
        width,
        height,
        fps,
        voice,
        music,
        keywords,
        shots,
        notes,
        engine,
        quality,
        director,
        characters,
        facts,
        finish,
        wished);
  }

  /** Length of the film: all shots, less the overlaps. */
  public double seconds() {
    double sum = shots.stream().mapToDouble(Shot::seconds).sum();
    return sum - (shots.size() - 1) * CROSSFADE_SECONDS;
  }
}
