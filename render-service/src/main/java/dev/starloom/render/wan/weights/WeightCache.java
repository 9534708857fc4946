package dev.starloom.render.wan.weights;

import dev.starloom.render.wan.weights.UnusableModel.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A folder of weight files made once. A file appears whole or not at all: it is written under
 * another name, forced to the disk and renamed; one process at a time writes.
 */
public final class WeightCache {
  /** Asks how many bytes can still be written below a folder that exists. */
  @FunctionalInterface
  public interface FreeSpace {
    FreeSpace OF_DISK = folder -> Files.getFileStore(folder).getUsableSpace();

    long bytes(Path folder) throws IOException;
  }

  private static final String SUFFIX = ".safetensors";

  private static final String PART = ".part";
  private static final long LOOK_NANOS = 200_000_000;
  private static final long MEGABYTE = 1_000_000;

  /** What is left free for everything else that lives on the disk. */
  private static final long SPARE = 64L << 20;

  private final Path folder;
  private final FreeSpace space;

  public WeightCache(Path folder, FreeSpace space) {
    this.folder = folder;
    this.space = space;
  }

  /**
   * Makes those of the files that are not there yet. Throws {@link UnusableModel} before anything
   * is written if the disk has no room for all of them.
   */
  public void make(List<Recipe> recipes, Progress progress) {
    if (recipes.stream().allMatch(this::made)) {
      return;
    }
    try {
      Files.createDirectories(folder);
      // A lock on a file holds off other processes, the monitor other threads of this one.
      synchronized (WeightCache.class) {
        try (FileChannel channel = lockFile()) {
          lock(channel, progress);
          removeLeftovers();
          List<Recipe> missing = recipes.stream().filter(recipe -> !made(recipe)).toList();
          demandSpace(missing);
          for (Recipe recipe : missing) {
            write(recipe, progress);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A listener may end the wait for another process as it may end the work. */
  private void lock(FileChannel channel, Progress progress) throws IOException {
    while (channel.tryLock() == null) {
      progress.at("another process writes to " + folder, 0, 0);
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  /** What processes that were killed left half written; nobody else writes now. */
  private void removeLeftovers() throws IOException {
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "*" + PART)) {
      for (Path part : parts) {
        Files.delete(part);
      }
    }
  }

  private FileChannel lockFile() throws IOException {
    return FileChannel.open(
        folder.resolve("writing.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /** The tensors of a file that was made. */
  public ComponentWeights weights(Recipe recipe) {
    return ComponentWeights.of(file(recipe));
  }

  private boolean made(Recipe recipe) {
    return Files.exists(file(recipe));
  }

  private Path file(Recipe recipe) {
    return folder.resolve(recipe.name() + SUFFIX);
  }

  private void demandSpace(List<Recipe> missing) throws IOException {
    long needed =
        missing.stream().mapToLong(recipe -> recipe.header().length + recipe.bytes()).sum();
    long free = space.bytes(folder);
    if (free < needed + SPARE) {
      throw new UnusableModel(
          Problem.DISK_FULL,
          "converted weights need "
              + (needed + SPARE + MEGABYTE - 1) / MEGABYTE
              + " MB below "
              + folder
              + ", where "
              + free / MEGABYTE
              + " MB are free");
    }
  }

  private void write(Recipe recipe, Progress progress) throws IOException {
    Path part = folder.resolve(recipe.name() + PART);
    try {
      SafetensorsFile.write(recipe, part, progress);
      Files.move(part, file(recipe), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
