package dev.starloom.contracts.story;

/**
 * What a user asks for, complete: defaults are filled in when the story is accepted. In an incoming
 * request every part but the prompt may be null.
 *
 * @param prompt the sentence of myth, 1 to 10,000 characters
 * @param seconds length of the film, or null: as long as its narration needs
 * @param size {@code WIDTHxHEIGHT} in pixels, both even
 * @param seed determines everything that is chosen at random
 * @param style name of a visual style
 * @param language {@code zh}, {@code en}, {@code ja}, {@code ko}, or null: by script of the prompt
 * @param fps frames a second
 * @param voice whether a narrator speaks
 * @param music whether there is background music
 * @param sky moment, place and view of the sky, or null: chosen from the story
 * @param engine one of {@link Engines#KNOWN}, or null: the planetarium
 * @param narration language of narration and subtitles, {@code zh}, {@code en}, {@code ja} or
 *     {@code ko}, or null: the language of the prompt
 * @param quality one of {@link Qualities#KNOWN}, or null: as the engine is set up
 * @param audience one of {@link Audiences#KNOWN}: who will see the film, which decides how strict
 *     the gates are
 * @param release one of {@link Releases#KNOWN}: a public film needs every category of its audience
 *     checked, by a model or by a person
 * @param review one of {@link Reviews#KNOWN}: when a person decides
 * @param finish wishes for post-production, or null: none
 */
public record StoryRequest(
    String prompt,
    Double seconds,
    String size,
    Long seed,
    String style,
    String language,
    Integer fps,
    Boolean voice,
    Boolean music,
    SkyWish sky,
    String engine,
    String narration,
    String quality,
    String audience,
    String release,
    String review,
    Finish finish) {

  /** A request that leaves everything else open. */
  public StoryRequest(
      String prompt,
      Double seconds,
      String size,
      Long seed,
      String style,
      String language,
      Integer fps,
      Boolean voice,
      Boolean music) {
    this(
        prompt, seconds, size, seed, style, language, fps, voice, music, null, null, null, null,
        null, null, null, null);
  }

  /** The same under another sky. */
  public StoryRequest withSky(SkyWish sky) {
    return with(sky, engine, narration, finish);
  }

  /** The same for another engine. */
  public StoryRequest withEngine(String engine) {
    return with(sky, engine, narration, finish);
  }

  /** The same told in another language. */
  public StoryRequest withNarration(String narration) {
    return with(sky, engine, narration, finish);
  }

  /** The same with another finish. */
  public StoryRequest withFinish(Finish finish) {
    return with(sky, engine, narration, finish);
  }

  private StoryRequest with(SkyWish sky, String engine, String narration, Finish finish) {
    return new StoryRequest(
        prompt, seconds, size, seed, style, language, fps, voice, music, sky, engine, narration,
        quality, audience, release, review, finish);
  }
}
