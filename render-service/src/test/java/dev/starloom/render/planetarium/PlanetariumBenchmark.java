package dev.starloom.render.planetarium;

import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.contracts.story.Scene;
import dev.starloom.contracts.story.Styles;
import dev.starloom.render.planetarium.bench.Usage;
import dev.starloom.render.planetarium.clip.ClipEncoder;
import dev.starloom.render.planetarium.clip.FramePipeline;
import dev.starloom.render.planetarium.clip.FrameSource;
import dev.starloom.render.planetarium.frame.Picture;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * What a film of sky, figure, sea and thunderstorm costs, side by side with a plain encode of the
 * same frames: processor time a frame, time to the first frame, memory over a long film, and
 * whether any number of threads draws the same. Prints a table. Runs on Linux.
 *
 * <p>As a main class, with the length of the long film in seconds as its argument, or through
 * {@link PlanetariumBenchmarkTest}.
 */
public final class PlanetariumBenchmark {
  private static final int FPS = 24;
  private static final int THREADS = 2;
  private static final double SHORT_SECONDS = 6;
  private static final double EARLY_SECONDS = 5;

  private final PrintStream out;
  private final Path folder;
  private final PlanetariumEngine engine = Specs.engine(THREADS);

  PlanetariumBenchmark(PrintStream out, Path folder) {
    this.out = out;
    this.folder = folder;
  }

  public static void main(String[] arguments) throws IOException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path folder = Files.createTempDirectory("planetarium-bench");
    new PlanetariumBenchmark(out, folder)
        .run(arguments.length > 0 ? Double.parseDouble(arguments[0]) : 300);
  }

  /** Whether every number of threads drew the same frames. */
  boolean run(double longSeconds) throws IOException {
    line("first job of this process: first frame after %d ms", firstFrame(spec(1280, 720, 1)));
    line("next job: first frame after %d ms", firstFrame(spec(1280, 720, 1)));
    line(
        "%-10s %8s %8s %8s   %s",
        "size", "all", "drawing", "encoding", "plain encode, CPU ms a frame");
    cost(1280, 720);
    cost(1920, 1080);
    memory(longSeconds);
    return sameOnAllThreads();
  }

  private void line(String pattern, Object... values) {
    out.printf(Locale.ROOT, pattern + "%n", values);
  }

  private static RenderSpec spec(int width, int height, double seconds) {
    var scene = new Scene(List.of("And"), "sea", "lightning", "pan-left");
    return new RenderSpec(
        PlanetariumEngine.ID, scene, "", "", Styles.DEFAULT, "en", 5, seconds, width, height, FPS);
  }

  private long firstFrame(RenderSpec spec) {
    long begin = System.nanoTime();
    long[] first = new long[1];
    engine.render(
        spec,
        folder.resolve("first.mp4"),
        done -> first[0] = done == 1 ? System.nanoTime() - begin : first[0],
        () -> false);
    return first[0] / 1_000_000;
  }

  private void cost(int width, int height) throws IOException {
    RenderSpec spec = spec(width, height, SHORT_SECONDS);
    engine.render(spec, folder.resolve("warm.mp4"), done -> {}, () -> false);
    Usage before = Usage.now();
    engine.render(spec, folder.resolve("film.mp4"), done -> {}, () -> false);
    Usage film = Usage.now().since(before);
    Path raw = folder.resolve("frames.yuv");
    try (OutputStream frames = Files.newOutputStream(raw)) {
      new FramePipeline(THREADS)
          .run(engine.shot(spec), picture -> frames.write(picture.bytes()), d -> {}, () -> false);
    }
    before = Usage.now();
    plainEncode(raw, spec);
    Usage plain = Usage.now().since(before);
    Files.delete(raw);
    double frames = spec.frames();
    line(
        "%-10s %8.1f %8.1f %8.1f   %.1f",
        width + "x" + height,
        film.total() / frames,
        film.own() / frames,
        film.children() / frames,
        plain.total() / frames);
  }

  private void plainEncode(Path raw, RenderSpec spec) throws IOException {
    Picture picture = Picture.yuv(spec.width(), spec.height());
    Path target = folder.resolve("plain.mp4");
    try (InputStream in = new BufferedInputStream(Files.newInputStream(raw));
        var encoder =
            new ClipEncoder(Specs.FFMPEG, target, spec.width(), spec.height(), spec.fps())) {
      while (in.readNBytes(picture.bytes(), 0, picture.bytes().length) > 0) {
        encoder.accept(picture);
      }
      encoder.complete();
    }
  }

  private void memory(double seconds) {
    RenderSpec spec = spec(1280, 720, seconds);
    int early = (int) (EARLY_SECONDS * FPS);
    line("%-20s %14s %14s", "into the film", "RSS MiB, all", "heap MiB");
    long begin = System.nanoTime();
    engine.render(
        spec,
        folder.resolve("long.mp4"),
        done -> {
          if (done == early || done == spec.frames()) {
            memoryAt(done);
          }
        },
        () -> false);
    double speed = seconds / ((System.nanoTime() - begin) / 1e9);
    line("%.0f s of film in %.2f times real time", seconds, speed);
  }

  private void memoryAt(int frames) {
    try {
      // before the heap is swept for its own number
      long resident = Usage.residentMebibytes();
      line("%-20s %14d %14d", frames / FPS + " s", resident, Usage.heapMebibytes());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private boolean sameOnAllThreads() throws IOException {
    long one = checksum(1);
    boolean same = one == checksum(2) && one == checksum(4);
    line("frames on 1, 2 and 4 threads are %s", same ? "identical" : "DIFFERENT");
    return same;
  }

  private long checksum(int threads) throws IOException {
    FrameSource shot = engine.shot(spec(640, 360, 2));
    var sum = new CRC32();
    new FramePipeline(threads)
        .run(shot, picture -> sum.update(picture.bytes()), done -> {}, () -> false);
    return sum.getValue();
  }
}
