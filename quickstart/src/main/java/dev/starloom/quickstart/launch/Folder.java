package dev.starloom.quickstart.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** The data folder, held by one launcher at a time. */
final class Folder implements AutoCloseable {
  private static final long NEEDED_BYTES = 500L << 20;

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

  private static Folder lock(Home home) throws IOException {
    FileChannel channel =
        FileChannel.open(
            home.data().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw new LaunchException(
          "Another Starloom is using "
              + home.data()
              + "; see './starloom status', stop it with './starloom down'.");
    }
    return new Folder(channel);
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
