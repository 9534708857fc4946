package dev.starloom.postprocess.subtitles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The two text forms of subtitles, in UTF-8. */
public final class SubtitleFile {
  private SubtitleFile() {}

  public static void writeSubRip(Path file, List<Cue> cues) throws IOException {
    var text = new StringBuilder();
    for (int i = 0; i < cues.size(); i++) {
      Cue cue = cues.get(i);
      text.append(i + 1).append('\n');
      text.append(clock(cue.start(), ','))
          .append(" --> ")
          .append(clock(cue.end(), ','))
          .append('\n');
      text.append(words(cue)).append("\n\n");
    }
    Files.writeString(file, text);
  }

  public static void writeWebVtt(Path file, List<Cue> cues) throws IOException {
    var text = new StringBuilder("WEBVTT\n\n");
    for (Cue cue : cues) {
      text.append(clock(cue.start(), '.'))
          .append(" --> ")
          .append(clock(cue.end(), '.'))
          .append('\n');
      text.append(escaped(words(cue))).append("\n\n");
    }
    Files.writeString(file, text);
  }

  /** A second language is one line, whatever it is on screen. */
  private static String words(Cue cue) {
    String first = String.join("\n", cue.lines());
    return cue.second().isEmpty() ? first : first + "\n" + String.join(" ", cue.second());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String clock(double seconds, char decimal) {
    long millis = Math.round(seconds * 1000);
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d%c%03d",
        millis / 3_600_000,
        millis / 60_000 % 60,
        millis / 1000 % 60,
        decimal,
        millis % 1000);
  }
}
