package dev.starloom.postprocess.delivery;

import dev.starloom.platform.typeset.Typeface;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** One picture of every shot on a sheet, for those who have to look a film over at once. */
final class ContactSheet {
  private static final Color NIGHT = new Color(11, 14, 26);
  private static final Color LINE = new Color(62, 70, 100);
  private static final Color STAR = new Color(252, 240, 214);
  private static final Color DIM = new Color(150, 158, 186);

  private static final int TILE = 400;
  private static final int GAP = 28;
  private static final int HEAD = 96;
  private static final int CAPTION = 40;
  private static final double TITLE_SIZE = 36;
  private static final double TEXT_SIZE = 20;

  private final Typeface typeface;

  ContactSheet(Typeface typeface) {
    this.typeface = typeface;
  }

  DeliveredFile of(
      String title, double seconds, List<ShotTile> shots, KeyFrames frames, Path folder)
      throws IOException {
    int columns = columns(shots.size());
    int rows = (shots.size() + columns - 1) / columns;
    BufferedImage first = frames.at(0);
    int height = TILE * first.getHeight() / first.getWidth();
    int width = GAP + columns * (TILE + GAP);
    try (var sheet = new Canvas(width, HEAD + rows * (height + CAPTION + GAP), NIGHT)) {
      head(sheet, title, seconds, width);
      for (int i = 0; i < shots.size(); i++) {
        int x = GAP + i % columns * (TILE + GAP);
        int y = HEAD + i / columns * (height + CAPTION + GAP);
        sheet.picture(frames.at(shots.get(i).middle()), x, y, TILE, height);
        sheet.frame(x, y, TILE, height, LINE);
        caption(sheet, i + 1, shots.get(i).start(), x, y + height);
      }
      Path file = sheet.write(folder.resolve("contact-sheet.jpg"));
      return new DeliveredFile("contact-sheet.jpg", file, "image/jpeg");
    }
  }

  /** As wide as a screen for many shots, no wider than needed for few. */
  private static int columns(int shots) {
    return shots <= 3 ? shots : shots == 4 ? 2 : shots <= 9 ? 3 : 4;
  }

  private void head(Canvas sheet, String title, double seconds, int width) {
    String length = time(seconds);
    double right = width - GAP - typeface.width(length, TEXT_SIZE);
    sheet.text(typeface, length, right, HEAD * 0.62, TEXT_SIZE, DIM);
    String shown = shortened(title, right - 2 * GAP);
    sheet.text(typeface, shown, GAP, HEAD * 0.62, TITLE_SIZE, STAR);
  }

  private void caption(Canvas sheet, int number, double start, int x, int y) {
    double baseline = y + CAPTION * 0.72;
    sheet.text(typeface, Integer.toString(number), x, baseline, TEXT_SIZE, STAR);
    String at = time(start);
    double left = x + TILE - typeface.width(at, TEXT_SIZE);
    sheet.text(typeface, at, left, baseline, TEXT_SIZE, DIM);
  }

  private String shortened(String title, double room) {
    String text = title == null ? "" : title.strip();
    if (typeface.width(text, TITLE_SIZE) <= room) {
      return text;
    }
    int end = text.length();
    while (end > 0 && typeface.width(text.substring(0, end) + "…", TITLE_SIZE) > room) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).strip() + "…";
  }

  private static String time(double seconds) {
    long tenths = (long) (seconds * 10);
    return String.format(Locale.ROOT, "%d:%02d.%d", tenths / 600, tenths / 10 % 60, tenths % 10);
  }
}
