package dev.starloom.safety.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.starloom.safety.text.TextGate;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Judges texts without the service: one text a line on stdin, one verdict as JSON a line on stdout,
 * both UTF-8. Empty lines are skipped. The verdict is the result, so the exit code is 0 either way.
 */
public final class ScreenMain {
  private ScreenMain() {}

  public static void main(String[] arguments) throws IOException {
    screen(System.in, new PrintStream(System.out, false, StandardCharsets.UTF_8));
  }

  static void screen(InputStream in, PrintStream out) throws IOException {
    var gate = TextGate.bundled();
    var json = new ObjectMapper();
    var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.isEmpty()) {
        out.println(json.writeValueAsString(gate.judge("prompt", line)));
        out.flush();
      }
    }
  }
}
