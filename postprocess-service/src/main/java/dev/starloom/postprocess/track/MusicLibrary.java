package dev.starloom.postprocess.track;

import dev.starloom.platform.failure.TransientFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** The operator's own music, in a folder for each mood. */
public final class MusicLibrary {
  private static final long MAX_BYTES = 200L << 20;
  private static final String SOUND = ".+\\.(mp3|wav|flac|ogg|m4a)";

  private final Optional<Path> folder;

  /**
   * @param folder has folders named like moods; empty for no library
   */
  public MusicLibrary(Optional<Path> folder) {
    this.folder = folder;
  }

  /** One of the mood's files, the same for the same seed and files; empty where there is none. */
  public Optional<Path> choose(String mood, long seed) {
    if (folder.isEmpty() || mood == null || !mood.matches("[a-z]+")) {
      return Optional.empty();
    }
    Path shelf = folder.get().resolve(mood);
    if (!Files.isDirectory(shelf)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(shelf)) {
      List<Path> tracks = files.filter(MusicLibrary::usable).sorted().toList();
      return tracks.isEmpty()
          ? Optional.empty()
          : Optional.of(tracks.get(new SplittableRandom(seed).nextInt(tracks.size())));
    } catch (IOException e) {
      throw new TransientFailure("can't list " + shelf, e);
    }
  }

  private static boolean usable(Path file) {
    try {
      String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
      return name.matches(SOUND) && Files.isRegularFile(file) && Files.size(file) <= MAX_BYTES;
    } catch (IOException e) {
      return false;
    }
  }
}
