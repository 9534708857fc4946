package dev.starloom.quickstart.cli;

import dev.starloom.quickstart.client.Api;
import dev.starloom.quickstart.launch.Causes;
import dev.starloom.quickstart.launch.LaunchException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/** Why a command failed: a sentence for people; what only developers can read goes into the log. */
final class Failure {
  private Failure() {}

  /**
   * @param log gets the stack trace of what nobody foresaw, if the file exists
   */
  static String sentence(Exception e, Path log) {
    if (e instanceof LaunchException || e instanceof Api.ApiException || e instanceof Api.Refused) {
      return e.getMessage();
    }
    if (e instanceof IOException || e instanceof UncheckedIOException) {
      return "Can't go on: " + Causes.sentence(e) + ".";
    }
    String unexpected = "Unexpected: " + Causes.sentence(e);
    return logged(e, log) ? unexpected + "; the log is " + log + "." : unexpected + ".";
  }

  private static boolean logged(Exception e, Path log) {
    var trace = new StringWriter();
    trace.append(Instant.now().toString()).append(' ');
    e.printStackTrace(new PrintWriter(trace, true));
    try {
      Files.writeString(log, trace.toString(), StandardOpenOption.WRITE, StandardOpenOption.APPEND);
      return true;
    } catch (IOException missing) {
      return false;
    }
  }
}
