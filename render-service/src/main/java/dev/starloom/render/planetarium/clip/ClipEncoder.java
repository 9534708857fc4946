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
 * One run of ffmpeg that takes raw frames and writes an H.264 MP4. Every clip has the same
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

  /** What the frames are, which is what the clip is: nothing is converted on the way. */
  private static final List<String> COLOURS =
      List.of(
          "-color_range", "tv",
          "-colorspace", "bt709",
          "-color_primaries", "bt709",
          "-color_trc", "bt709");

  /**
   * The film is encoded again from the clips, so a clip may be large, but must be quick and keep
   * dark gradients smooth: with more bits for the dark and no blocks, the fastest preset is nearer
   * to the frames than a slow one and takes a third of its time.
   */
  private static final String SMOOTH =
      ":open-gop=0:scenecut=0:no-deblock=0:deblock=0,0:aq-mode=3:weightp=0";

  /** Tells whoever joins the clips that the frames have the colours of their style. */
  private static final String GRADED = "graded";

  private final Path target;
  private final Path partial;
  private final Process process;
  private final OutputStream frames;
  private final CompletableFuture<String> messages;
  private final Duration patience;

  public ClipEncoder(Ffmpeg ffmpeg, Path target, int width, int height, int fps) {
    this(ffmpeg, target, width, height, fps, PATIENCE);
  }

  /**
   * @param patience for one frame to be taken
   */
  ClipEncoder(Ffmpeg ffmpeg, Path target, int width, int height, int fps, Duration patience) {
    this.target = target;
    this.patience = patience;
    partial = target.resolveSibling(target.getFileName() + ".partial.mp4");
    process = ffmpeg.start(arguments(width, height, fps));
    frames = process.getOutputStream();
    messages = drain(process.getErrorStream());
  }

  private List<String> arguments(int width, int height, int fps) {
    var arguments = new ArrayList<String>();
    arguments.addAll(List.of("-loglevel", "error", "-f", "rawvideo", "-pix_fmt", "yuv420p"));
    arguments.addAll(COLOURS);
    arguments.addAll(
        List.of("-s", width + "x" + height, "-r", String.valueOf(fps), "-i", "pipe:0"));
    arguments.addAll(List.of("-c:v", "libx264", "-preset", "ultrafast", "-crf", "17"));
    arguments.addAll(List.of("-x264-params", "keyint=" + 2 * fps + ":min-keyint=" + fps + SMOOTH));
    arguments.addAll(List.of("-threads", "1", "-pix_fmt", "yuv420p"));
    arguments.addAll(COLOURS);
    arguments.addAll(List.of("-fps_mode", "cfr", "-an", "-metadata", "comment=" + GRADED));
    arguments.addAll(List.of("-movflags", "+faststart", partial.toString()));
    return arguments;
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
