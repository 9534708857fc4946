package dev.starloom.quickstart.launch;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What people can read of an exception. */
public final class Causes {
  private Causes() {}

  /** A clause without a full stop; the most telling cause of the chain. */
  public static String sentence(Throwable e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      String message = String.valueOf(t.getMessage());
      if (message.contains("No space left")) {
        return "the disk is full; make room and try again";
      }
      if (t instanceof AccessDeniedException) {
        return "no permission for " + message;
      }
      if (t instanceof NoSuchFileException) {
        return message + " does not exist";
      }
      if (t instanceof FileAlreadyExistsException || t instanceof NotDirectoryException) {
        return message + " is a file, not a folder";
      }
    }
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }
}
