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

  /**
   * A request that leaves audience, release and review to the policy and the finish to Starloom.
   */
  public StoryRequest(
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
      String quality) {
    this(
        prompt, seconds, size, seed, style, language, fps, voice, music, sky, engine, narration,
        quality, null, null, null, null);
  }

  /** A request that leaves the sky to the story and the pictures to the planetarium. */
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
    this(prompt, seconds, size, seed, style, language, fps, voice, music, null);
  }

  /** A request that leaves the pictures to the planetarium. */
  public StoryRequest(
      String prompt,
      Double seconds,
      String size,
      Long seed,
      String style,
      String language,
      Integer fps,
      Boolean voice,
      Boolean music,
      SkyWish sky) {
    this(prompt, seconds, size, seed, style, language, fps, voice, music, sky, null, null, null);
  }
}
