package dev.starloom.postprocess.film;

import dev.starloom.postprocess.media.MediaTool;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Pictures that stand for the film, from the middle of a clip: no subtitle is in them.
 *
 * @param thumbnail JPEG, 640 pixels wide
 * @param poster JPEG, as wide as the clip, at most 1280 pixels
 */
record Stills(Path thumbnail, Path poster) {
  private static final String GRAPH =
      "[0:v]%ssplit[a][b];[a]scale=640:-2:flags=lanczos,format=yuvj420p[t];"
          + "[b]scale='min(1280,iw)':-2:flags=lanczos,format=yuvj420p[p]";

  /**
   * @param grade of the clip, if it needs one
   */
  static Stills of(Clip clip, Optional<Grade> grade, MediaTool tool, Path folder) {
    var stills = new Stills(folder.resolve("thumbnail.jpg"), folder.resolve("poster.jpg"));
    String middle = String.format(Locale.ROOT, "%.3f", clip.seconds() / 2);
    var command = new ArrayList<>(List.of("-ss", middle, "-i", clip.file().toString()));
    command.addAll(
        List.of("-filter_complex", GRAPH.formatted(grade.map(one -> one.filters("g")).orElse(""))));
    command.addAll(output("[t]", stills.thumbnail));
    command.addAll(output("[p]", stills.poster));
    tool.run(command);
    return stills;
  }

  private static List<String> output(String label, Path file) {
    return List.of("-map", label, "-frames:v", "1", "-q:v", "3", file.toString());
  }
}
