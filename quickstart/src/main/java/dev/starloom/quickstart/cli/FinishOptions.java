package dev.starloom.quickstart.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** How a film is finished; what is not given is left to the service. */
final class FinishOptions {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Option(
      names = "--cards",
      negatable = true,
      description =
          "Title at the beginning and credits at the end (default: where --seconds is not given).")
  private Boolean cards;

  @Option(names = "--no-logo", description = "Without the logo that is set up, if there is one.")
  private boolean noLogo;

  @Option(names = "--upscale", description = "1080p or 2160p (default: as rendered).")
  private String upscale;

  @Option(
      names = "--motion",
      description =
          "blended (default) or compensated, which is slow: pictures between the rendered ones.")
  private String motion;

  @Option(names = "--no-burn", description = "Subtitles as a track only, not in the picture.")
  private boolean noBurn;

  @Option(names = "--karaoke", description = "The word that is spoken is lit.")
  private boolean karaoke;

  @Option(
      names = "--second",
      paramLabel = "LANG",
      description = "A second subtitle line: zh, en, ja or ko.")
  private String second;

  @Option(
      names = "--overlay",
      description = "Also the planetarium's figures and names alone, on a transparent ground.")
  private boolean overlay;

  @Option(
      names = "--stems",
      description = "Also the speech alone and all other sound alone, as they are in the film.")
  private boolean stems;

  @Option(names = "--track", paramLabel = "FILE", description = "Your own music.")
  private Path track;

  /** Refuses what can't be used before anything is started. */
  void check(CommandLine line) {
    if (track != null && !(Files.isRegularFile(track) && Files.isReadable(track))) {
      throw new CommandLine.ParameterException(line, "Can't read the track " + track + ".");
    }
  }

  /**
   * As a request carries them; empty if nothing is given.
   *
   * @param upload takes the track and answers with its id
   */
  ObjectNode asJson(Function<Path, String> upload) {
    ObjectNode given = JSON.createObjectNode();
    if (cards != null) {
      given.put("cards", cards);
    }
    off(given, "logo", noLogo);
    off(given, "burned", noBurn);
    text(given, "upscale", upscale);
    text(given, "motion", motion);
    text(given, "second", second);
    on(given, "karaoke", karaoke);
    on(given, "overlay", overlay);
    on(given, "stems", stems);
    if (track != null) {
      given.put("track", upload.apply(track));
    }
    return given;
  }

  private static void on(ObjectNode given, String name, boolean on) {
    if (on) {
      given.put(name, true);
    }
  }

  private static void off(ObjectNode given, String name, boolean off) {
    if (off) {
      given.put(name, false);
    }
  }

  private static void text(ObjectNode given, String name, String value) {
    if (value != null) {
      given.put(name, value);
    }
  }
}
