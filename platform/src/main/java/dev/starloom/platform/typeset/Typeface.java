package dev.starloom.platform.typeset;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * Text as outlines, without the platform's font system: AWT fonts need fontconfig, which a bare
 * machine does not have. Latin, Han, kana come from Noto Sans SC, Hangul from Noto Sans KR, and
 * what is Japanese from Noto Sans JP, as a kanji often has another form than its hanzi; a character
 * that one lacks comes from the others, an accented letter that all lack is put together, and what
 * is left is a box. There is no shaping, so no Arabic, Thai or Devanagari.
 *
 * <p>Safe for use by several threads.
 */
public final class Typeface {
  private static final String CHINESE = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";
  private static final String KOREAN = "/fonts/NotoSansKR-Regular.ttf";

  private final Face chinese;
  private final Face korean;
  private final List<Face> faces;

  private Typeface(Face chinese, Face korean, List<Face> faces) {
    this.chinese = chinese;
    this.korean = korean;
    this.faces = faces;
  }

  /** Loaded when something Japanese is first set: 2 MB. */
  private static final class Japanese {
    static final Face FACE = Face.load("/fonts/NotoSansJP-Regular.ttf");
  }

  /** Loads the bundled fonts; about 17 MB of memory and 0.3 s. */
  public static Typeface bundled() {
    Face chinese = Face.load(CHINESE);
    Face korean = Face.load(KOREAN);
    return new Typeface(chinese, korean, List.of(chinese, korean));
  }

  /**
   * The same fonts, of which the one made for a language is asked first.
   *
   * @param language {@code zh}, {@code en}, {@code ja} or {@code ko}
   */
  public Typeface of(String language) {
    if ("ja".equals(language)) {
      return new Typeface(chinese, korean, List.of(Japanese.FACE, chinese, korean));
    }
    boolean isKorean = "ko".equals(language);
    return new Typeface(
        chinese, korean, isKorean ? List.of(korean, chinese) : List.of(chinese, korean));
  }

  /** Whether every character of the text has a glyph. */
  public boolean covers(String text) {
    return missing(text).isEmpty();
  }

  /** The characters of a text that have no glyph, in order. */
  public List<Integer> missing(String text) {
    return List.copyOf(new Line(faces, text, null).missing());
  }

  /** Advance width of one line of text in pixels. */
  public double width(String text, double size) {
    return new Line(faces, text, null).width() * size;
  }

  /**
   * The outline of one line of text.
   *
   * @param x left end of the baseline in pixels
   * @param y baseline in pixels, growing downwards
   * @param size em size in pixels
   */
  public Path2D outline(String text, double x, double y, double size) {
    var ems = new GeneralPath();
    new Line(faces, text, ems);
    var line = new GeneralPath();
    line.append(ems.getPathIterator(new AffineTransform(size, 0, 0, -size, x, y)), false);
    return line;
  }
}
