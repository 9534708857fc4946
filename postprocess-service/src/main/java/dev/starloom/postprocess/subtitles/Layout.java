package dev.starloom.postprocess.subtitles;

import dev.starloom.platform.typeset.Typeface;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** How subtitles sit in a picture: type size, line length, and text cut to fit it. */
public final class Layout {
  private static final int MAX_LINES = 2;
  private static final int MAX_CUES = 60;
  private static final int MAX_FULL_WIDTH_CHARACTERS = 20;

  /** Part of the width that is safe from being cut off, as in EBU R 95. */
  private static final double SAFE_WIDTH = 0.86;

  private static final double SAFE_BOTTOM = 0.065;

  /** Telephones lay buttons and captions of their own over the foot of an upright picture. */
  private static final double SAFE_BOTTOM_UPRIGHT = 0.16;

  private static final double LANDSCAPE_LINES = 20;
  private static final double PORTRAIT_COLUMNS = 17;

  private final Typeface typeface;
  private final int maxLines;
  private final int pictureWidth;
  private final int pictureHeight;
  private final double size;
  private final double lineWidth;
  private final ToDoubleFunction<String> width;
  private final List<String> names;

  public Layout(Typeface typeface, int pictureWidth, int pictureHeight) {
    this(typeface, pictureWidth, pictureHeight, List.of());
  }

  /**
   * @param names that no line parts
   */
  public Layout(Typeface typeface, int pictureWidth, int pictureHeight, Collection<String> names) {
    this(typeface, pictureWidth, pictureHeight, names, MAX_LINES);
  }

  private Layout(
      Typeface typeface,
      int pictureWidth,
      int pictureHeight,
      Collection<String> names,
      int maxLines) {
    this.typeface = typeface;
    this.maxLines = maxLines;
    this.names = List.copyOf(names);
    this.pictureWidth = pictureWidth;
    this.pictureHeight = pictureHeight;
    this.size = Math.min(pictureHeight / LANDSCAPE_LINES, pictureWidth / PORTRAIT_COLUMNS);
    this.lineWidth = Math.min(pictureWidth * SAFE_WIDTH, MAX_FULL_WIDTH_CHARACTERS * size);
    this.width = text -> typeface.width(text, size);
  }

  /** The same with one line a cue. */
  Layout singleLined() {
    return new Layout(typeface, pictureWidth, pictureHeight, names, 1);
  }

  /** The lines of a text in the second language, as few as hold it; none for no text. */
  List<String> second(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    var division = new Division(width, lineWidth / Row.SECOND, 0.25);
    List<LineBreaks.Break> breaks = LineBreaks.of(text, names);
    for (int lines = 1; lines <= MAX_CUES; lines++) {
      Optional<List<String>> found = division.into(lines, text, breaks);
      if (found.isPresent()) {
        return found.get().stream().map(String::strip).toList();
      }
    }
    return List.of(text);
  }

  /** Of the picture, in pixels. */
  int width() {
    return pictureWidth;
  }

  /** The lowest edge of a cue, in pixels from the top of the picture. */
  int bottom() {
    double safe = pictureHeight > pictureWidth ? SAFE_BOTTOM_UPRIGHT : SAFE_BOTTOM;
    return (int) (pictureHeight * (1 - safe)) / 2 * 2;
  }

  /** Em size in pixels. */
  double size() {
    return size;
  }

  /** Width of one line of the text in ems. */
  double ems(String text) {
    return width.applyAsDouble(text) / size;
  }

  /** The text in as few cues as hold it; together they are the text. */
  List<String> cues(String text) {
    var division = new Division(width, maxLines * lineWidth, 1.5);
    List<LineBreaks.Break> breaks = LineBreaks.of(text, names);
    for (int parts = 1; parts <= MAX_CUES; parts++) {
      Optional<List<String>> cues =
          division.into(parts, text, breaks).filter(c -> c.stream().allMatch(this::fits));
      if (cues.isPresent()) {
        return cues.get();
      }
    }
    return anywhere(division, text);
  }

  /** One or two lines, without the spaces at their ends. */
  List<String> lines(String cue) {
    return broken(cue, LineBreaks.of(cue, names))
        .or(() -> broken(cue, LineBreaks.anywhere(cue)))
        .orElse(List.of(cue))
        .stream()
        .map(String::strip)
        .toList();
  }

  private boolean fits(String cue) {
    return broken(cue, LineBreaks.of(cue, names)).isPresent();
  }

  private Optional<List<String>> broken(String cue, List<LineBreaks.Break> breaks) {
    var division = new Division(width, lineWidth, 0.25);
    return division.into(1, cue, breaks).or(() -> division.into(maxLines, cue, breaks));
  }

  private List<String> anywhere(Division division, String text) {
    List<LineBreaks.Break> breaks = LineBreaks.anywhere(text);
    double columns = width.applyAsDouble(text) / (maxLines * lineWidth);
    int parts = (int) Math.ceil(columns * 1.2) + 1;
    return division.into(parts, text, breaks).orElse(List.of(text));
  }
}
