package dev.starloom.postprocess.quality;

import dev.starloom.postprocess.media.MediaTool;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at the picture while it is encoded, so that no second decode is needed.
 *
 * @param black when there is nothing to be seen
 * @param frozen when nothing moves
 */
public record PictureWatch(List<Span> black, List<Span> frozen) {
  private static final String GRAPH = "-filter_complex";
  private static final String OUTPUT = "[v]";

  /**
   * Below three quarters of the picture there are subtitles, which are neither black nor still. A
   * pixel is black up to luma 20 of 255, and all but one in five thousand must be: a night sky has
   * more stars than that. A picture is frozen where the mean of all pixels moves by less than 0.005
   * of 255 steps: stars that only twinkle move several times as much.
   */
  private static final String DETECTION =
      "crop=iw:ih*3/4:0:0,blackdetect=d=1:pic_th=0.9998:pix_th=0.02,freezedetect=n=0.00002:d=1";

  private static final String WATCH = ",split[v][watched];[watched]" + DETECTION + "[seen]";

  /** A sink inside of the graph would do, but ffmpeg 8 aborts over one at the end of a graph. */
  private static final List<String> NOWHERE = List.of("-map", "[seen]", "-f", "null", "-");

  public PictureWatch {
    black = List.copyOf(black);
    frozen = List.copyOf(frozen);
  }

  /** An encode that is watched; one without a graph of pictures is left as it is. */
  public static List<String> on(List<String> command) {
    var watched = new ArrayList<>(command);
    int graph = command.indexOf(GRAPH) + 1;
    if (graph > 0) {
      String filters = command.get(graph);
      if (!filters.endsWith(OUTPUT)) {
        throw new IllegalArgumentException("the graph does not end in " + OUTPUT);
      }
      watched.set(graph, filters.substring(0, filters.length() - OUTPUT.length()) + WATCH);
      watched.addAll(graph + 1, NOWHERE);
    }
    return watched;
  }

  /** Looks at a picture that is there already. */
  public static PictureWatch of(Path file, double seconds, MediaTool tool) {
    String report =
        tool.run(List.of("-i", file.toString(), "-an", "-vf", DETECTION, "-f", "null", "-"));
    return read(report, seconds);
  }

  /**
   * @param report of the encode
   * @param seconds length of the film
   */
  public static PictureWatch read(String report, double seconds) {
    return new PictureWatch(
        Reported.spans("black", report, seconds), Reported.spans("freeze", report, seconds));
  }
}
