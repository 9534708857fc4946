package dev.starloom.render.planetarium.clip;

import dev.starloom.platform.failure.TransientFailure;
import dev.starloom.platform.ffmpeg.Ffmpeg;
import dev.starloom.render.planetarium.frame.Picture;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * One run of ffmpeg that takes raw frames and writes a clip. Every clip of a kind has the same
 * parameters, so that clips can be joined. Closing without {@link #complete} stops the program and
 * leaves nothing behind.
 */
public final class ClipEncoder implements FrameSink, Closeable {
  /** A job whose encoder hangs looks alive to its lease. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final long FINISH_SECONDS = 120;
  private static final long LAST_WORDS_SECONDS = 5;
  private static final String LOADER_NOISE = "no version information available";
  private static final int TAIL = 1500;

  private final Path target;
  private final Path partial;
  private final Process process;
  private final OutputStream frames;
  private final CompletableFuture<String> messages;
  private final Duration patience;

  public ClipEncoder(Ffmpeg ffmpeg, Path target, int width, int height, int fps) {
    this(ffmpeg, target, width, height, fps, PATIENCE);
  }

  /** An encoder of pictures with transparency, lossless: FFV1 in Matroska. */
  public static ClipEncoder transparent(
      Ffmpeg ffmpeg, Path target, int width, int height, int fps) {
    List<String> arguments = ClipFormat.transparent(width, height, fps);
    return new ClipEncoder(ffmpeg, target, arguments, ".partial.mkv", PATIENCE);
  }

  /**
   * @param patience for one frame to be taken
   */
  ClipEncoder(Ffmpeg ffmpeg, Path target, int width, int height, int fps, Duration patience) {
    this(ffmpeg, target, ClipFormat.film(width, height, fps), ".partial.mp4", patience);
  }

  private ClipEncoder(
      Ffmpeg ffmpeg, Path target, List<String> arguments, String ending, Duration patience) {
    this.target = target;
    this.patience = patience;
    partial = target.resolveSibling(target.getFileName() + ending);
    var command = new ArrayList<>(arguments);
    command.add(partial.toString());
    process = ffmpeg.start(command);
    frames = process.getOutputStream();
    messages = drain(process.getErrorStream());
  }

  /**
   * @throws TransientFailure if ffmpeg hangs; it is destroyed then
   */
  @Override
  public void accept(Picture picture) throws IOException {
    var taken = new CompletableFuture<Void>();
    taken
        .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(timeout -> destroyHung());
    try {
      frames.write(picture.bytes());
      frames.flush();
    } catch (IOException e) {
      if (taken.isCompletedExceptionally()) {
        throw new TransientFailure(
            "ffmpeg took no frame for " + patience.toSeconds() + " s: " + tail(), e);
      }
      throw new IOException("ffmpeg stopped taking frames: " + tail(), e);
    } finally {
      taken.complete(null);
    }
  }

  /** By the handle: the process itself would close the stream that the writer holds, and wait. */
  private Void destroyHung() {
    process.toHandle().destroyForcibly();
    return null;
  }

  /** Ends the file and moves it to its place. */
  public void complete() throws IOException {
    try {
      frames.close();
      if (!process.waitFor(FINISH_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("ffmpeg did not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransientFailure("interrupted while ffmpeg ended", e);
    }
    if (process.exitValue() != 0) {
      throw new IOException("ffmpeg ended with " + process.exitValue() + ": " + tail());
    }
    Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The last words of a program that is ending; destroying it first would lose them. */
  private String tail() {
    String all =
        messages.completeOnTimeout("no message", LAST_WORDS_SECONDS, TimeUnit.SECONDS).join();
    String words =
        all.lines().filter(line -> !line.contains(LOADER_NOISE)).collect(Collectors.joining("\n"));
    return words.substring(Math.max(0, words.length() - TAIL)).strip();
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly().onExit().join();
    Files.deleteIfExists(partial);
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
            "encoder-messages");
    reader.setDaemon(true);
    reader.start();
    return text;
  }
}
