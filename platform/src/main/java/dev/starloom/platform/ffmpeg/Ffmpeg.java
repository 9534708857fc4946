package dev.starloom.platform.ffmpeg;

import dev.starloom.platform.failure.TransientFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The {@code ffmpeg} and {@code ffprobe} programs, run as processes: argument lists only, never a
 * shell, local files and pipes only.
 */
public final class Ffmpeg {
  /**
   * Exit codes of a program that somebody ended: 128 and the signal (INT, KILL, TERM), and what
   * ffmpeg itself ends with after such a signal, 255, or 123 after more than three.
   */
  private static final Set<Integer> ENDED_BY_SIGNAL = Set.of(130, 137, 143, 255, 123);

  private final Path ffmpeg;
  private final Path ffprobe;
  private final Map<String, String> environment;

  Ffmpeg(Path ffmpeg, Path ffprobe, Map<String, String> environment) {
    this.ffmpeg = ffmpeg;
    this.ffprobe = ffprobe;
    this.environment = environment;
  }

  /** Runs {@code ffmpeg} to its end. Returns what it wrote to stderr. */
  public String run(List<String> arguments, Duration limit) {
    return finish(start(arguments), limit, false);
  }

  /** Runs {@code ffprobe} to its end. Returns what it wrote to stdout. */
  public String probe(List<String> arguments, Duration limit) {
    return finish(launch(ffprobe, arguments), limit, true);
  }

  /**
   * Starts {@code ffmpeg} for a caller that feeds its stdin or reads its stdout. The caller must
   * drain stderr if the log level is raised, and must wait for the exit code.
   */
  public Process start(List<String> arguments) {
    var full = new ArrayList<>(List.of("-hide_banner", "-nostdin", "-y"));
    if (arguments.contains("pipe:0")) {
      full.remove("-nostdin");
    }
    full.addAll(arguments);
    return launch(ffmpeg, full);
  }

  private Process launch(Path program, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(program.toString());
    command.addAll(arguments);
    var builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new TransientFailure("can't start " + program.getFileName(), e);
    }
  }

  private static String finish(Process process, Duration limit, boolean wantStdout) {
    var out = drain(process.getInputStream());
    var err = drain(process.getErrorStream());
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new TransientFailure("ffmpeg ran longer than " + limit.toSeconds() + " s", null);
      }
      // What was written is read to its end before the process is destroyed: that closes the pipes.
      String result = out.join();
      String messages = withoutLoaderNoise(err.join());
      if (endedBySignal(process.exitValue())) {
        throw new TransientFailure("ffmpeg was ended by a signal", null);
      }
      if (process.exitValue() != 0) {
        throw new FfmpegException(process.exitValue(), messages);
      }
      return wantStdout ? result : messages;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransientFailure("interrupted while ffmpeg ran", e);
    } finally {
      process.destroyForcibly();
    }
  }

  /** Whether the program did not fail by itself, so that trying again is worth it. */
  public static boolean endedBySignal(int exitCode) {
    return ENDED_BY_SIGNAL.contains(exitCode);
  }

  private static CompletableFuture<String> drain(InputStream stream) {
    var text = new CompletableFuture<String>();
    var reader =
        new Thread(
            () -> {
              try (stream) {
                text.complete(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
              } catch (IOException e) {
                text.complete("");
              }
            },
            "ffmpeg-output");
    reader.setDaemon(true);
    reader.start();
    return text;
  }

  /** The dynamic loader remarks on the stand-in libraries; see {@link FfmpegBundle}. */
  static String withoutLoaderNoise(String stderr) {
    return stderr
        .lines()
        .filter(line -> !line.contains("no version information available"))
        .reduce("", (a, b) -> a + b + "\n");
  }
}
