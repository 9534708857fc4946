package dev.starloom.postprocess.film;

import dev.starloom.contracts.story.Storyboard;
import dev.starloom.platform.typeset.Typeface;
import dev.starloom.postprocess.subtitles.Cue;
import dev.starloom.postprocess.subtitles.CuePainter;
import dev.starloom.postprocess.subtitles.Layout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * The drawn cues of a film.
 *
 * @param images a PNG for each cue
 * @param places the same cues' places in the picture
 */
record Titles(List<Path> images, List<PictureGraph.Title> places) {

  static Titles draw(
      List<Cue> cues, Storyboard board, Typeface typeface, Layout layout, Path folder)
      throws IOException {
    var painter = new CuePainter(typeface, layout, board.width(), board.height());
    var images = new ArrayList<Path>();
    var places = new ArrayList<PictureGraph.Title>();
    for (Cue cue : cues) {
      CuePainter.Strip strip = painter.paint(cue);
      Path image = folder.resolve("cue-" + images.size() + ".png");
      ImageIO.write(strip.image(), "png", image.toFile());
      images.add(image);
      places.add(new PictureGraph.Title(strip.x(), strip.y(), cue.start(), cue.end()));
    }
    return new Titles(images, places);
  }
}
