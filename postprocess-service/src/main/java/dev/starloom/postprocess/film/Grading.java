package dev.starloom.postprocess.film;

import dev.starloom.postprocess.grade.Lut;
import dev.starloom.postprocess.grade.Palettes;
import dev.starloom.postprocess.grade.ShotLook;
import dev.starloom.postprocess.grade.ShotMatch;
import dev.starloom.postprocess.media.MediaTool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives the clips that have no colours of their style yet a grade each. */
final class Grading {
  private static final int LOOKED_AT = 12;

  private final String style;
  private final MediaTool tool;
  private final Path folder;

  Grading(String style, MediaTool tool, Path folder) {
    this.style = style;
    this.tool = tool;
    this.folder = folder;
  }

  /** The colours of each clip, where it needs one. */
  List<Optional<Grade>> grades(List<Clip> clips) throws IOException {
    List<Clip> raw = clips.stream().filter(clip -> !clip.graded()).toList();
    List<ShotMatch> matches = matches(raw);
    var grades = new ArrayList<Optional<Grade>>();
    for (Clip clip : clips) {
      grades.add(clip.graded() ? Optional.empty() : grade(matches.get(raw.indexOf(clip)), grades));
    }
    return grades;
  }

  private List<ShotMatch> matches(List<Clip> raw) throws IOException {
    if (raw.size() < 2) {
      return raw.stream().map(clip -> ShotMatch.NONE).toList();
    }
    var looks = new ArrayList<ShotLook>();
    for (Clip clip : raw) {
      looks.add(look(clip));
    }
    return ShotMatch.of(looks);
  }

  private Optional<Grade> grade(ShotMatch match, List<Optional<Grade>> made) throws IOException {
    var lut = new Lut(match, Palettes.of(style));
    if (lut.isNeutral()) {
      return Optional.empty();
    }
    Path file = folder.resolve("grade-" + made.size() + ".cube");
    return Optional.of(Grade.write(lut, file));
  }

  /** Key frames are enough, and cheap to decode. */
  private ShotLook look(Clip clip) throws IOException {
    Path pixels = folder.resolve("look.rgb");
    tool.run(
        List.of(
            "-skip_frame",
            "nokey",
            "-i",
            clip.file().toString(),
            "-vf",
            "scale=64:36:flags=area:in_color_matrix=bt709,format=rgb24",
            "-frames:v",
            Integer.toString(LOOKED_AT),
            "-f",
            "rawvideo",
            pixels.toString()));
    return ShotLook.of(Files.readAllBytes(pixels));
  }
}
