package dev.starloom.enrich.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** One line in, one line out; both UTF-8. Empty lines are counted and give nothing. */
final class Lines {
  private Lines() {}

  /** Answers a line, whose number begins at 1. */
  @FunctionalInterface
  interface Answer {
    String to(int number, String line) throws IOException;
  }

  static void each(InputStream in, PrintStream out, Answer answer) throws IOException {
    var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    var printer = new PrintStream(out, false, StandardCharsets.UTF_8);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isEmpty()) {
        printer.println(answer.to(number, line));
      }
    }
    printer.flush();
  }
}
