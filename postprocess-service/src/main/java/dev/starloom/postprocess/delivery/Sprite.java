package dev.starloom.postprocess.delivery;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Pictures for a player's time bar: all in one image, and where each is in it. */
final class Sprite {
  private static final int WIDTH = 160;
  private static final int COLUMNS = 10;

  private Sprite() {}

  /** The image, and the WebVTT that refers to its parts, as players expect them. */
  static List<DeliveredFile> of(KeyFrames frames, double seconds, Path folder) throws IOException {
    BufferedImage first = frames.at(0);
    int height = WIDTH * first.getHeight() / first.getWidth();
    int columns = Math.min(COLUMNS, frames.count());
    int rows = (frames.count() + COLUMNS - 1) / COLUMNS;
    var index = new StringBuilder("WEBVTT\n");
    Path image = folder.resolve("sprite.jpg");
    try (var canvas = new Canvas(columns * WIDTH, rows * height, Color.BLACK)) {
      for (int i = 0; i < frames.count(); i++) {
        double start = (double) i * KeyFrames.STEP_SECONDS;
        int x = i % COLUMNS * WIDTH;
        int y = i / COLUMNS * height;
        canvas.picture(frames.at(start), x, y, WIDTH, height);
        double end = i + 1 < frames.count() ? start + KeyFrames.STEP_SECONDS : seconds;
        index.append("\n%s --> %s\n".formatted(time(start), time(Math.max(start, end))));
        index.append("sprite.jpg#xywh=%d,%d,%d,%d\n".formatted(x, y, WIDTH, height));
      }
      canvas.write(image);
    }
    Path thumbnails = Files.writeString(folder.resolve("thumbnails.vtt"), index);
    return List.of(
        new DeliveredFile("sprite.jpg", image, "image/jpeg"),
        new DeliveredFile("thumbnails.vtt", thumbnails, "text/vtt"));
  }

  private static String time(double seconds) {
    long millis = Math.round(seconds * 1000);
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d.%03d",
        millis / 3_600_000,
        millis / 60_000 % 60,
        millis / 1000 % 60,
        millis % 1000);
  }
}
