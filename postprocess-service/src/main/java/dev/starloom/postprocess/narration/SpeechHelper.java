package dev.starloom.postprocess.narration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Main of the speech process: eSpeak NG stays outside the service, with its licence (GPL-3), its
 * global state and its crashes.
 *
 * <p>Protocol, one line each way, tabs between fields. First line out: {@code ready}. In: {@code
 * voice rate pitch range base64(text)}. Out: {@code ok sampleRate words base64(pcm)} or {@code
 * error base64(message)}; see {@link Espeak} for the forms. Ends with its standard input, so it
 * never outlives its parent. Needs no other class of the service and, of its libraries, only JNA.
 */
public final class SpeechHelper {
  private static final int FIELDS = 5;

  private SpeechHelper() {}

  /**
   * @param args path of the eSpeak NG library, folder that holds {@code espeak-ng-data}
   */
  public static void main(String[] args) throws IOException {
    var out = new PrintStream(System.out, false, StandardCharsets.US_ASCII);
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    var espeak = new Espeak(args[0], args[1]);
    out.println("ready");
    out.flush();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      out.println(answer(espeak, line));
      out.flush();
    }
  }

  private static String answer(Espeak espeak, String line) {
    String[] field = line.split("\t");
    if (field.length != FIELDS) {
      return error("a request has " + FIELDS + " fields");
    }
    try {
      String text = new String(Base64.getDecoder().decode(field[4]), StandardCharsets.UTF_8);
      int rate = Integer.parseInt(field[1]);
      int pitch = Integer.parseInt(field[2]);
      byte[] pcm = espeak.speak(field[0], rate, pitch, Integer.parseInt(field[3]), text);
      String samples = Base64.getEncoder().encodeToString(pcm);
      return "ok\t" + espeak.sampleRate() + "\t" + espeak.words() + "\t" + samples;
    } catch (IllegalArgumentException | IllegalStateException e) {
      return error(e.getMessage());
    }
  }

  private static String error(String message) {
    byte[] utf8 = String.valueOf(message).getBytes(StandardCharsets.UTF_8);
    return "error\t" + Base64.getEncoder().encodeToString(utf8);
  }
}
