package dev.starloom.prompt.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a call that makes a video may hold, for the document only: bodies are read field by field,
 * so that each mistake has its own answer.
 */
@Schema(
    name = "CreateVideo",
    requiredProperties = "prompt",
    description =
        "Fields that are not named here are ignored. In a form each field is a text part.")
record CreateVideo(
    @Schema(
            description =
                "One or a few sentences of a story, in Chinese, English, Japanese or Korean.",
            minLength = 1,
            maxLength = 10_000,
            examples = "七夕之夜，牵牛星渡银河相会织女星。")
        String prompt,
    @Schema(description = "Any; the engine decides, and the answer names it.") String model,
    @Schema(
            description =
                "Length of the film from 2 to 300, as a decimal string or a number. Without it the"
                    + " film is as long as its narration.",
            examples = "8")
        String seconds,
    @Schema(
            description = "WIDTHxHEIGHT: even numbers from 160 to 1920.",
            defaultValue = "1280x720",
            examples = "640x360")
        String size,
    @Schema(
            description = "Decides all that is chosen at random.",
            minimum = "0",
            maximum = "2147483647")
        Long seed,
    @Schema(
            defaultValue = "mythological_fantasy",
            enumeration = {
              "mythological_fantasy",
              "ink_wash",
              "woodblock",
              "dunhuang_mural",
              "oil",
              "watercolor",
              "cinematic",
              "planetarium_documentary",
              "documentary"
            })
        String style,
    @Schema(
            description = "Without it, by the script of the prompt.",
            enumeration = {"zh", "en", "ja", "ko"})
        String language,
    @Schema(description = "Frames a second.", minimum = "8", maximum = "60", defaultValue = "24")
        Integer fps,
    @Schema(description = "Whether a narrator speaks.", defaultValue = "true") Boolean voice,
    @Schema(description = "Whether there is background music.", defaultValue = "true")
        Boolean music,
    @Schema(
            description =
                "The sky over the story; what is left out is chosen from the story. In a form its"
                    + " fields are parts such as sky[lookAt].")
        Sky sky,
    @Schema(
            description =
                "What makes the pictures: the planetarium draws the real sky, wan dreams them with"
                    + " a video model where one is configured.",
            defaultValue = "planetarium",
            enumeration = {"planetarium", "wan"})
        String engine,
    @Schema(
            description = "Language of narration and subtitles; without it, that of the prompt.",
            enumeration = {"zh", "en", "ja", "ko"})
        String narration,
    @Schema(
            description =
                "How much work wan puts into its pictures: 12, 40 or 50 steps; without it, as it is"
                    + " set up. The planetarium draws the same at each.",
            enumeration = {"draft", "standard", "best"})
        String quality,
    @Schema(
            description = "Who will see the film; the gates are strict accordingly.",
            defaultValue = "general",
            enumeration = {"children", "general", "internal"})
        String audience,
    @Schema(
            description =
                "Where the film goes. In a public one, what no model could look for waits for a"
                    + " person.",
            defaultValue = "private",
            enumeration = {"private", "public"})
        String release,
    @Schema(
            description =
                "When a person decides: before every film (always), when a gate is in doubt"
                    + " (on_doubt), or never: then what is in doubt ends as failed, safety_doubt.",
            defaultValue = "on_doubt",
            enumeration = {"never", "on_doubt", "always"})
        String review,
    @Schema(
            description =
                "Wishes for post-production. In a form its fields are parts such as"
                    + " finish[upscale].")
        Finish finish) {

  /** The sky that is asked for. */
  @Schema(name = "Sky")
  record Sky(
      @Schema(
              description = "A moment with an offset from UTC, in the years 1000 to 3000.",
              maxLength = 100,
              examples = "2026-08-19T21:00+08:00")
          String at,
      @Schema(
              description = "Degrees, north positive; with longitude or not at all.",
              minimum = "-90",
              maximum = "90",
              examples = "30.25")
          Double latitude,
      @Schema(
              description = "Degrees, east positive; with latitude or not at all.",
              minimum = "-360",
              maximum = "360",
              examples = "120.17")
          Double longitude,
      @Schema(
              description =
                  "What stands in the middle of the picture: a constellation, star or planet by a"
                      + " name in any of the languages, the moon, HIP and a number, or"
                      + " ALTITUDE,AZIMUTH in degrees.",
              maxLength = 100,
              examples = "Lyra")
          String lookAt,
      @Schema(
              description = "Degrees across the longer side of the picture.",
              minimum = "1",
              maximum = "180",
              examples = "60")
          Double fieldOfView) {}

  /** How the film is finished. */
  @Schema(name = "Finish")
  record Finish(
      @Schema(
              description =
                  "Title over the beginning and a card with credits at the end, which makes the"
                      + " film about 4 seconds longer. Without it: where seconds is not given.")
          Boolean cards,
      @Schema(description = "The operator's logo in a corner.", defaultValue = "true") Boolean logo,
      @Schema(
              description = "Shorter side of the finished film; without it, as rendered.",
              enumeration = {"1080p", "2160p"})
          String upscale,
      @Schema(
              description =
                  "How pictures are made between the rendered ones, where any is missing.",
              defaultValue = "blended",
              enumeration = {"blended", "compensated"})
          String motion,
      @Schema(description = "Subtitles drawn into the picture.", defaultValue = "true")
          Boolean burned,
      @Schema(description = "The word that is spoken is lit.", defaultValue = "false")
          Boolean karaoke,
      @Schema(
              description = "A second subtitle line in this language.",
              enumeration = {"zh", "en", "ja", "ko"})
          String second,
      @Schema(
              description =
                  "Also deliver the figures and names of the planetarium alone, on a transparent"
                      + " ground.",
              defaultValue = "false")
          Boolean overlay,
      @Schema(
              description = "Own music: the id that an upload to /v1/tracks was answered with.",
              pattern = "[0-9a-f]{64}")
          String track,
      @Schema(
              description =
                  "Also deliver speech alone and all other sound alone, as they are in the film"
                      + " (FLAC).",
              defaultValue = "false")
          Boolean stems) {}

  static final String EXAMPLE = "{\"prompt\":\"七夕之夜，牵牛星渡银河相会织女星。\",\"size\":\"640x360\"}";
}
