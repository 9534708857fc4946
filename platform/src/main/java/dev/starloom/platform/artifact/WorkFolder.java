package dev.starloom.platform.artifact;

import dev.starloom.platform.failure.TransientFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder for the files of one piece of work; gone when it is closed. */
public final class WorkFolder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkFolder.class);

  private final Path path;

  private WorkFolder(Path path) {
    this.path = path;
  }

  public static WorkFolder create(String purpose) {
    try {
      return new WorkFolder(Files.createTempDirectory("starloom-" + purpose + "-"));
    } catch (IOException e) {
      throw new TransientFailure("can't make a temporary folder; is the disk full?", e);
    }
  }

  public Path path() {
    return path;
  }

  public Path resolve(String name) {
    return path.resolve(name);
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      LOG.atWarn().addKeyValue("folder", path).log("Temporary files are left behind", e);
    }
  }
}
