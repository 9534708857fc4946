package dev.starloom.quickstart.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The data folder, held by one launcher at a time. */
final class Folder implements AutoCloseable {
  private static final long NEEDED_BYTES = 500L << 20;

  /** Another command that only asks whether the folder is held holds it for a moment. */
  private static final int LOCK_RETRIES = 6;

  private final FileChannel channel;

  private Folder(FileChannel channel) {
    this.channel = channel;
  }

  /** Makes the folder usable or says why it is not. */
  static Folder take(Home home) {
    try {
      Files.createDirectories(home.logs());
      Files.createDirectories(home.tools());
      Files.createDirectories(home.temporary());
      long free = Files.getFileStore(home.data()).getUsableSpace();
      if (free < NEEDED_BYTES) {
        throw new LaunchException(
            "Only "
                + (free >> 20)
                + " MB are free for "
                + home.data()
                + "; Starloom needs 500 MB. Make room, or set STARLOOM_DATA to another folder.");
      }
      return lock(home);
    } catch (IOException e) {
      throw new LaunchException(
          "Can't use the folder "
              + home.data()
              + ": "
              + Causes.sentence(e)
              + ". Move it away, or set STARLOOM_DATA to another folder.",
          e);
    }
  }

  /** Whether a launcher holds the folder, which it does from its first step to its last. */
  static boolean isHeld(Home home) {
    if (!Files.isRegularFile(lockFile(home))) {
      return false;
    }
    try {
      Optional<Folder> free = tryLock(home);
      free.ifPresent(Folder::close);
      return free.isEmpty();
    } catch (IOException e) {
      return false; // taking it will say what is wrong
    }
  }

  private static Folder lock(Home home) throws IOException {
    Optional<Folder> folder = tryLock(home);
    for (int retry = 0; folder.isEmpty() && retry < LOCK_RETRIES; retry++) {
      pause();
      folder = tryLock(home);
    }
    return folder.orElseThrow(
        () ->
            new LaunchException(
                "Another Starloom is using "
                    + home.data()
                    + "; see './starloom status', stop it with './starloom down'."));
  }

  private static Optional<Folder> tryLock(Home home) throws IOException {
    FileChannel channel =
        FileChannel.open(lockFile(home), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      return Optional.empty();
    }
    return Optional.of(new Folder(channel));
  }

  private static Path lockFile(Home home) {
    return home.data().resolve("lock");
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new LaunchException("Can't release the data folder", e);
    }
  }
}
