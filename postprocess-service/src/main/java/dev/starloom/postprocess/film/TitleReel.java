package dev.starloom.postprocess.film;

import dev.starloom.postprocess.subtitles.Cue;
import dev.starloom.postprocess.subtitles.CuePainter;
import dev.starloom.postprocess.subtitles.Mark;
import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes each state of a moving strip once, as an image, and the list of how long each is shown,
 * for ffmpeg's concat demuxer. All times are whole frames of the film.
 */
final class TitleReel {
  /** How much of a cue is seen in its first and last frames. */
  private static final float[] FADE = {0.4f, 0.75f};

  private static final int MILLIS = 1000;

  private final CuePainter painter;
  private final Rectangle band;
  private final int fps;
  private final Path folder;
  private final List<State> states = new ArrayList<>();
  private final Path empty;

  private record State(int frame, Path image) {}

  TitleReel(CuePainter painter, Rectangle band, int fps, Path folder) {
    this.painter = painter;
    this.band = band;
    this.fps = fps;
    this.folder = folder;
    this.empty = folder.resolve("title-empty.png");
  }

  /**
   * @param cues in order of time, not overlapping
   */
  void write(List<Cue> cues, Path list) throws IOException {
    var nothing = new BufferedImage(band.width, band.height, BufferedImage.TYPE_INT_ARGB);
    Strip.write(nothing, empty);
    states.add(new State(0, empty));
    for (int i = 0; i < cues.size(); i++) {
      boolean comesSoftly = i == 0 || isApart(cues.get(i - 1), cues.get(i));
      boolean goesSoftly = i + 1 == cues.size() || isApart(cues.get(i), cues.get(i + 1));
      show(cues.get(i), comesSoftly, goesSoftly);
    }
    Files.writeString(list, script());
  }

  /** Cues that follow at once are cut, not faded: that would flicker. */
  private boolean isApart(Cue before, Cue after) {
    return frame(after.start()) - frame(before.end()) > 2 * FADE.length;
  }

  private void show(Cue cue, boolean comesSoftly, boolean goesSoftly) throws IOException {
    BufferedImage whole = painter.paint(cue, band);
    int from = frame(cue.start());
    int to = Math.max(from + 1, frame(cue.end()));
    boolean isLong = to - from > 4 * FADE.length;
    int in = comesSoftly && isLong ? FADE.length : 0;
    int out = goesSoftly && isLong ? FADE.length : 0;
    for (int i = 0; i < in; i++) {
      add(from + i, faded(whole, FADE[i]));
    }
    add(from + in, whole);
    for (Mark mark : cue.marks()) {
      int at = frame(mark.seconds());
      if (at < to - out) {
        add(Math.max(at, from + in), painter.lit(whole, cue, mark, band));
      }
    }
    for (int i = out; i > 0; i--) {
      add(to - i, faded(whole, FADE[i - 1]));
    }
    states.add(new State(to, empty));
  }

  /** What begins at once with the state before takes its place. */
  private void add(int frame, BufferedImage image) throws IOException {
    if (states.get(states.size() - 1).frame() == frame) {
      states.remove(states.size() - 1);
    }
    Path file = folder.resolve("title-" + states.size() + ".png");
    Strip.write(image, file);
    states.add(new State(frame, file));
  }

  private static BufferedImage faded(BufferedImage whole, float part) {
    var image = new BufferedImage(whole.getWidth(), whole.getHeight(), BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, part));
    g.drawImage(whole, 0, 0, null);
    g.dispose();
    return image;
  }

  private int frame(double seconds) {
    return (int) Math.round(seconds * fps);
  }

  /** Without the option, ffmpeg would round every time to its images' 1/25 s. */
  private String script() {
    var script = new StringBuilder("ffconcat version 1.0\n");
    for (int i = 0; i < states.size(); i++) {
      State state = states.get(i);
      script.append("file ").append(state.image().getFileName()).append('\n');
      script.append("option framerate ").append(MILLIS).append('\n');
      if (i + 1 < states.size()) {
        int millis = millis(states.get(i + 1).frame()) - millis(state.frame());
        script.append("duration ").append(millis).append("ms\n");
      }
    }
    return script.toString();
  }

  /** Never after the frame, else the state would miss it. */
  private int millis(int frame) {
    return frame * MILLIS / fps;
  }
}
