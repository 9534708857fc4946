package dev.starloom.platform.typeset;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** One font file. Safe for use by several threads. */
record Face(TrueTypeFont font, CmapLookup glyphs, double unitsPerEm) {
  /** The glyph of every character that a font lacks: a box. */
  static final int MISSING = 0;

  static Face load(String resource) {
    try (InputStream in = Face.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("font is not on the classpath: " + resource);
      }
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
      return new Face(font, font.getUnicodeCmapLookup(), font.getUnitsPerEm());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int glyph(int codePoint) {
    return glyphs.getGlyphId(codePoint);
  }

  /** In ems. */
  double advance(int glyph) {
    synchronized (font) {
      try {
        return font.getAdvanceWidth(glyph) / unitsPerEm;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** In font units, growing upwards. */
  GeneralPath path(int glyph) {
    // fontbox reads glyph tables lazily from one shared position
    synchronized (font) {
      try {
        var data = font.getGlyph().getGlyph(glyph);
        return data == null ? new GeneralPath() : data.getPath();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
