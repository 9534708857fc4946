package dev.starloom.postprocess.film;

import dev.starloom.contracts.story.Storyboard;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ffmpeg run that makes the film from its parts; the picture is encoded before. */
final class Encoding {
  /** ISO 639-2, as MP4 wants it. */
  private static final Map<String, String> LANGUAGES =
      Map.of("zh", "zho", "en", "eng", "ja", "jpn", "ko", "kor");

  private Encoding() {}

  /**
   * @param picture as it will be: it is copied
   * @param subRip soft subtitles, if there is any cue
   */
  static List<String> command(
      Storyboard board,
      Timeline timeline,
      Path picture,
      Path sound,
      Optional<Path> subRip,
      Path video) {
    var command = new ArrayList<String>();
    command.addAll(List.of("-i", picture.toString(), "-i", sound.toString()));
    subRip.ifPresent(file -> command.addAll(List.of("-i", file.toString())));
    command.addAll(List.of("-map", "0:v:0", "-map", "1:a"));
    subRip.ifPresent(file -> command.addAll(softSubtitles(2, board.language())));
    command.addAll(output(board, timeline));
    command.add(video.toString());
    return command;
  }

  private static List<String> softSubtitles(int input, String language) {
    String code = LANGUAGES.getOrDefault(language, "und");
    return List.of(
        "-map",
        input + ":s",
        "-c:s",
        "mov_text",
        "-metadata:s:s:0",
        "language=" + code,
        "-disposition:s:0",
        "0");
  }

  private static List<String> output(Storyboard board, Timeline timeline) {
    String title = board.title() == null ? "" : board.title().replace('\0', ' ');
    return List.of(
        "-c:v",
        "copy",
        "-frames:v",
        Integer.toString(timeline.frames()),
        "-c:a",
        "aac",
        "-b:a",
        "160k",
        "-ar",
        "48000",
        "-ac",
        "2",
        "-map_metadata",
        "-1",
        "-metadata",
        "title=" + title,
        "-movflags",
        "+faststart");
  }
}
