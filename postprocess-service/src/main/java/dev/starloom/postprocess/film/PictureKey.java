package dev.starloom.postprocess.film;

import dev.starloom.platform.artifact.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a picture is made of, as one digest: the command, the clips and all that was drawn. */
final class PictureKey {
  private static final Set<String> DRAWN = Set.of("png", "cube", "ffconcat");

  private PictureKey() {}

  /**
   * @param folder of the film; its name is nothing of the picture
   */
  static String of(List<String> command, List<Clip> clips, Path folder) throws IOException {
    var text = new StringBuilder(String.join("\n", command).replace(folder.toString(), ""));
    for (Clip clip : clips) {
      text.append('\n').append(Sha256.of(clip.file()));
    }
    for (Path file : drawn(folder)) {
      text.append('\n').append(file.getFileName()).append(' ').append(Sha256.of(file));
    }
    return Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static List<Path> drawn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> DRAWN.contains(ending(file))).sorted().toList();
    }
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
