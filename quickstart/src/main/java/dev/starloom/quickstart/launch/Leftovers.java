package dev.starloom.quickstart.launch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** What killed services left in their folder for temporary files. */
final class Leftovers {
  private Leftovers() {}

  /**
   * Empties the folder. A symbolic link in it is removed, what it points to is not touched; a
   * folder that is a link itself is left alone. What can't be removed stays, for it harms nobody
   * but the disk.
   */
  static void remove(Path folder) {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try {
      Files.walkFileTree(folder, new Remover(folder));
    } catch (IOException e) {
      Progress.say("Can't empty " + folder + ": " + Causes.sentence(e));
    }
  }

  /** The walk does not follow links. */
  private static final class Remover extends SimpleFileVisitor<Path> {
    private final Path folder;

    Remover(Path folder) {
      this.folder = folder;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path visited, IOException failure)
        throws IOException {
      if (!visited.equals(folder)) {
        Files.deleteIfExists(visited);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
