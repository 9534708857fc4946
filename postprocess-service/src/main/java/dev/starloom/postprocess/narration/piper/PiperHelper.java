package dev.starloom.postprocess.narration.piper;

import io.github.givimad.piperjni.PiperJNI;
import io.github.givimad.piperjni.PiperVoice;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * Main of the process that runs Piper, which holds eSpeak NG (GPL-3) and native code.
 *
 * <p>Protocol, one line each way, tabs between fields, all texts in Base64. First line out: {@code
 * ready}. In: {@code network config text}. Out: {@code ok sampleRate pcm} (signed 16-bit
 * little-endian mono) or {@code error message}. Ends with its standard input. Needs no other class
 * of the service and, of its libraries, only Piper's.
 */
public final class PiperHelper {
  private static final int FIELDS = 3;

  private final PiperJNI piper;
  private final Map<String, PiperVoice> voices = new HashMap<>();

  private PiperHelper(PiperJNI piper) {
    this.piper = piper;
  }

  /** Takes no arguments. */
  public static void main(String[] args) throws IOException {
    var out = new PrintStream(System.out, false, StandardCharsets.US_ASCII);
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    try (var piper = new PiperJNI()) {
      piper.initialize(true, false);
      var helper = new PiperHelper(piper);
      out.println("ready");
      out.flush();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        out.println(helper.answer(line));
        out.flush();
      }
    }
  }

  private String answer(String line) {
    String[] field = line.split("\t");
    if (field.length != FIELDS) {
      return error("a request has " + FIELDS + " fields");
    }
    try {
      PiperVoice voice = voice(decoded(field[0]), decoded(field[1]));
      return "ok\t"
          + voice.getSampleRate()
          + "\t"
          + pcm(piper.textToAudio(voice, decoded(field[2])));
    } catch (IOException | PiperJNI.NotInitialized e) {
      return error(e.getMessage());
    } catch (RuntimeException e) { // native code reports what it dislikes in many ways
      return error(e.getMessage());
    }
  }

  private PiperVoice voice(String network, String config)
      throws IOException, PiperJNI.NotInitialized {
    PiperVoice known = voices.get(network);
    if (known == null) {
      known = piper.loadVoice(Path.of(network), Path.of(config));
      voices.put(network, known);
    }
    return known;
  }

  private static String pcm(short[] samples) {
    var bytes = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(samples);
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  private static String decoded(String field) {
    return new String(Base64.getDecoder().decode(field), StandardCharsets.UTF_8);
  }

  private static String error(String message) {
    byte[] utf8 = String.valueOf(message).getBytes(StandardCharsets.UTF_8);
    return "error\t" + Base64.getEncoder().encodeToString(utf8);
  }
}
