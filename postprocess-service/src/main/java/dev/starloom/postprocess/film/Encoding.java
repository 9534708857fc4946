package dev.starloom.postprocess.film;

import dev.starloom.contracts.story.Storyboard;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one ffmpeg run that makes the film from its parts. */
final class Encoding {
  /** ISO 639-2, as MP4 wants it. */
  private static final Map<String, String> LANGUAGES =
      Map.of("zh", "zho", "en", "eng", "ja", "jpn", "ko", "kor");

  /** Where players may enter: segments of the stream and pictures of the time bar begin there. */
  private static final String KEY_FRAMES = "expr:gte(t,n_forced*2)";

  private Encoding() {}

  /**
   * @param subRip soft subtitles, if there is any cue
   */
  static List<String> command(
      Storyboard board,
      Timeline timeline,
      List<Clip> clips,
      Titles titles,
      Path sound,
      Optional<Path> subRip,
      Path video) {
    var command = new ArrayList<String>();
    clips.forEach(clip -> command.addAll(List.of("-i", clip.file().toString())));
    command.addAll(titles.inputs());
    int soundInput = clips.size() + (titles.isEmpty() ? 0 : 1);
    command.addAll(List.of("-i", sound.toString()));
    subRip.ifPresent(file -> command.addAll(List.of("-i", file.toString())));
    String graph = PictureGraph.of(board, timeline, clips, titles);
    command.addAll(List.of("-filter_complex", graph, "-map", "[v]", "-map", soundInput + ":a"));
    subRip.ifPresent(file -> command.addAll(softSubtitles(soundInput + 1, board.language())));
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
        "libx264",
        "-preset",
        "veryfast",
        "-crf",
        "20",
        "-pix_fmt",
        "yuv420p",
        "-r",
        Integer.toString(board.fps()),
        "-frames:v",
        Integer.toString(timeline.frames()),
        "-force_key_frames",
        KEY_FRAMES,
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
