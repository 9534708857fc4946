package dev.starloom.postprocess.narration;

import com.sun.jna.Native;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One running speech program, such as {@link SpeechHelper}. After any {@link IOException} it is of
 * no more use.
 */
public final class HelperProcess implements AutoCloseable {
  private static final String END = "";

  private final Process process;
  private final Writer requests;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

  private HelperProcess(Process process) {
    this.process = process;
    this.requests = process.outputWriter(StandardCharsets.US_ASCII);
    var reader = new Thread(this::readAnswers, "speech-helper-answers");
    reader.setDaemon(true);
    reader.start();
  }

  /** Returns when the helper is ready to speak. */
  static HelperProcess start(EspeakBundle bundle, Duration limit) throws IOException {
    return start(
        List.of(
            "-Xmx96m",
            "-Djna.tmpdir=" + bundle.dataParent().resolve("jna"),
            "-cp",
            home(SpeechHelper.class) + File.pathSeparator + home(Native.class),
            SpeechHelper.class.getName(),
            bundle.library().toString(),
            bundle.dataParent().toString()),
        limit);
  }

  /**
   * Returns when the helper has said that it is ready.
   *
   * @param arguments of the Java program, from its options to those of its main class
   */
  public static HelperProcess start(List<String> arguments, Duration limit) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    var helper = new HelperProcess(builder.start());
    try {
      helper.await(limit);
      return helper;
    } catch (IOException e) {
      helper.close();
      throw e;
    }
  }

  /** Where a class came from; a packaged service's own class path names only its starter. */
  public static Path home(Class<?> type) throws IOException {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException("can't locate " + type, e);
    }
  }

  /** The answer to one line. */
  public String ask(String line, Duration limit) throws IOException {
    requests.write(line + "\n");
    requests.flush();
    return await(limit);
  }

  private String await(Duration limit) throws IOException {
    try {
      String answer = answers.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
      if (answer == null) {
        throw new IOException("speech took longer than " + limit.toSeconds() + " s");
      }
      if (answer.equals(END)) {
        throw new IOException("the speech process ended");
      }
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while speaking", e);
    }
  }

  private void readAnswers() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        answers.add(line);
      }
    } catch (IOException e) {
      process.destroyForcibly();
    }
    answers.add(END);
  }

  public ProcessHandle handle() {
    return process.toHandle();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
