package dev.starloom.platform.typeset;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** A line of text being set, in ems from its left end on the baseline. */
final class Line {
  /** Between a letter and the mark above it. */
  private static final double CLEARANCE = 0.04;

  private final List<Face> faces;
  private final Path2D outline;
  private final List<Integer> missing = new ArrayList<>();
  private double pen;
  private double baseLeft;
  private Rectangle2D base = new Rectangle2D.Double();

  /**
   * @param faces in the order in which they are asked for a glyph
   * @param outline gets the glyphs, or null where only width and coverage count
   */
  Line(List<Face> faces, String text, Path2D outline) {
    this.faces = faces;
    this.outline = outline;
    Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(this::set);
  }

  double width() {
    return pen;
  }

  /** Characters that have no glyph, in order. */
  List<Integer> missing() {
    return missing;
  }

  private void set(int codePoint) {
    if (Accents.isInvisible(codePoint)) {
      return;
    }
    if (Accents.isMark(codePoint)) {
      accent(codePoint);
      return;
    }
    if (face(codePoint) == null) {
      String parts = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD);
      if (face(parts.codePointAt(0)) != null) {
        parts.codePoints().forEach(this::set);
        return;
      }
    }
    letter(codePoint);
  }

  private void letter(int codePoint) {
    Face face = face(codePoint);
    if (face == null && !Character.isWhitespace(codePoint)) {
      missing.add(codePoint);
    }
    Face drawn = face == null ? faces.get(0) : face;
    int glyph = face == null ? Face.MISSING : face.glyph(codePoint);
    baseLeft = pen;
    base = draw(drawn, glyph, pen, 0);
    pen += drawn.advance(glyph);
  }

  /** Centred over or under the letter before; a mark that knows its own place keeps it. */
  private void accent(int mark) {
    int shape = face(mark) != null ? mark : Accents.shape(mark);
    Face face = face(shape);
    if (face == null) {
      missing.add(mark);
      return;
    }
    int glyph = face.glyph(shape);
    Rectangle2D box = box(face, glyph);
    if (box.getMaxX() <= 0) {
      draw(face, glyph, pen, 0);
      return;
    }
    double middle = base.isEmpty() ? baseLeft + (pen - baseLeft) / 2 : base.getCenterX();
    double rise = Accents.isBelow(mark) ? 0 : base.getMaxY() + CLEARANCE - box.getMinY();
    Rectangle2D drawn = draw(face, glyph, middle - box.getCenterX(), rise);
    base = base.createUnion(drawn);
  }

  private Rectangle2D draw(Face face, int glyph, double x, double y) {
    if (outline != null) {
      double scale = 1 / face.unitsPerEm();
      var place = new AffineTransform(scale, 0, 0, scale, x, y);
      outline.append(face.path(glyph).getPathIterator(place), false);
    }
    Rectangle2D box = box(face, glyph);
    return new Rectangle2D.Double(box.getX() + x, box.getY() + y, box.getWidth(), box.getHeight());
  }

  private Rectangle2D box(Face face, int glyph) {
    if (outline == null) {
      return new Rectangle2D.Double();
    }
    Rectangle2D units = face.path(glyph).getBounds2D();
    double scale = 1 / face.unitsPerEm();
    return new Rectangle2D.Double(
        units.getX() * scale,
        units.getY() * scale,
        units.getWidth() * scale,
        units.getHeight() * scale);
  }

  /** The first face that has a character, or null. */
  private Face face(int codePoint) {
    for (Face face : faces) {
      if (face.glyph(codePoint) != Face.MISSING) {
        return face;
      }
    }
    return null;
  }
}
