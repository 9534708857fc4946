package dev.starloom.postprocess.delivery;

import dev.starloom.postprocess.media.MediaTool;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Small pictures of a film at even steps. Only key frames are decoded, which the encoder sets every
 * {@link #STEP_SECONDS}: a film of thirty seconds costs fifteen frames and not seven hundred.
 */
final class KeyFrames {
  /** Same as the encoder's distance of key frames. */
  static final int STEP_SECONDS = 2;

  private static final int WIDTH = 480;

  private final List<Path> files;

  private KeyFrames(List<Path> files) {
    this.files = files;
  }

  static KeyFrames of(Path video, MediaTool tool, Path folder) throws IOException {
    Path frames = Files.createDirectories(folder.resolve("frames"));
    String filter =
        String.format(
            Locale.ROOT, "fps=1/%d:round=down:eof_action=pass,scale=%d:-2", STEP_SECONDS, WIDTH);
    var command = new ArrayList<>(List.of("-skip_frame", "nokey", "-i", video.toString()));
    command.addAll(List.of("-map", "0:v:0", "-vf", filter + ",format=yuvj420p", "-q:v", "2"));
    command.add(frames.resolve("%05d.jpg").toString());
    tool.run(command);
    try (Stream<Path> all = Files.list(frames)) {
      return new KeyFrames(all.sorted().toList());
    }
  }

  int count() {
    return files.size();
  }

  /** The picture that was shown last at a time in seconds. */
  BufferedImage at(double seconds) throws IOException {
    int index = (int) Math.min(files.size() - 1, Math.max(0, seconds / STEP_SECONDS));
    return ImageIO.read(files.get(index).toFile());
  }
}
