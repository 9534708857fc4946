package dev.starloom.render.wan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import dev.starloom.render.wan.decode.Pixels;
import dev.starloom.render.wan.denoise.DenoisePlan;
import dev.starloom.render.wan.denoise.Guidance;
import dev.starloom.render.wan.denoise.StepListener;
import dev.starloom.render.wan.film.FilmFrames;
import dev.starloom.render.wan.golden.GoldenModel;
import dev.starloom.render.wan.golden.GoldenSet;
import dev.starloom.render.wan.need.ClipShape;
import dev.starloom.render.wan.residence.Placement;
import dev.starloom.render.wan.residence.Residence;
import dev.starloom.render.wan.run.ClipRequest;
import dev.starloom.render.wan.run.WanPipeline;
import dev.starloom.render.wan.schedule.Sampler;
import dev.starloom.render.wan.session.Device;
import dev.starloom.render.wan.session.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What the engine costs beside its networks: {@code -Dwan.bench=true}; about eight minutes. */
@EnabledIfSystemProperty(named = "wan.bench", matches = "true")
class WanBenchmarkTest {
  private static final int RUNS = 20;
  private static final int WARM = 5;
  private static final long ALL = 1L << 40;

  private final GoldenModel model = GoldenModel.of(GoldenSet.given());

  /**
   * A whole run, 832x480 and 81 frames in 40 steps, scaled to 1280x720 at 24 frames a second. A
   * call takes 4 seconds, as on the fastest single card that was published: 326.9 s for 80 calls.
   */
  @Test
  void at_480p_the_engine_takes_at_most_a_fiftieth_of_a_run() {
    var networks = new SimulatedNetworks(4000);
    var shape = new ClipShape(832, 480, 81);
    var placement = new Placement(Collections.nCopies(1, new Device(Device.CPU)));
    long begin = System.nanoTime();
    long work = processorNanos();
    try (var pipeline = model.pipeline(new Residence(networks, placement, 0))) {
      var film = new FilmFrames(rgb -> {}, 81, 122, 832, 480, 1280, 720);
      run(pipeline, new ClipRequest("the sea", "haze", shape, plan(40), 1), film);
      assertThat(film.done()).isEqualTo(122);
    }
    double all = (System.nanoTime() - begin) / 1e9;
    double inside = networks.nanos() / 1e9;
    double beside = (processorNanos() - work) / 1e9;
    System.out.printf(
        "wan  480p: %.2f s in all, %.2f s in networks, %.2f s of the processor: %.2f %%%n",
        all, inside, beside, 100 * beside / (inside + beside));
    assertThat(beside / (inside + beside)).isLessThan(0.02);
  }

  @Test
  void memory_is_flat_over_twenty_runs() throws IOException {
    try (var pipeline = model.pipeline(model.residence(1, 0))) {
      long early = 0;
      for (int i = 1; i <= RUNS; i++) {
        run(pipeline, request(i, 96, 64, 9, 4), null);
        early = i == WARM ? resident() : early;
      }
      long late = resident();
      System.out.printf(
          "wan  memory: %d MB after %d runs, %d MB after %d%n",
          early >> 20, WARM, late >> 20, RUNS);
      assertThat(late - early).isLessThan(early / 20);
    }
  }

  @Test
  void a_run_takes_at_most_a_tenth_longer_than_a_bare_loop() throws Exception {
    ClipRequest request = request(1, 256, 256, 17, 4);
    long engine = Long.MAX_VALUE;
    long bare = Long.MAX_VALUE;
    try (var pipeline = model.pipeline(model.residence(1, ALL));
        var loop = new BareLoop(model)) {
      for (int round = 0; round < 12; round++) {
        long begin = processorNanos();
        run(pipeline, request, null);
        engine = Math.min(engine, processorNanos() - begin);
        bare = Math.min(bare, loop.nanos(request));
      }
    }
    System.out.printf(
        "wan  engine %d ms, bare loop %d ms of the processor, %.3f times%n",
        engine / 1_000_000, bare / 1_000_000, (double) engine / bare);
    assertThat((double) engine / bare).isLessThan(1.1);
  }

  /** Of all threads, compiling and collecting garbage included; other programs do not change it. */
  static long processorNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static void run(WanPipeline pipeline, ClipRequest request, FilmFrames film) {
    pipeline.run(
        request,
        Watch.NONE,
        StepListener.NONE,
        (values, count, height, width) -> {
          for (int i = 0; i < count; i++) {
            accept(film, Pixels.rgb(values, count, i, height * width));
          }
        });
  }

  private static void accept(FilmFrames film, byte[] rgb) {
    try {
      if (film != null) {
        film.accept(rgb);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ClipRequest request(int seed, int width, int height, int frames, int steps) {
    var shape = new ClipShape(width, height, frames);
    return new ClipRequest("the sea", "haze", shape, plan(steps), seed);
  }

  private static DenoisePlan plan(int steps) {
    return new DenoisePlan(Sampler.UNIPC_WAN, steps, 12, Guidance.USUAL, 0.875);
  }

  /** Bytes of the process that are in memory, its heap apart, which garbage lets grow. */
  private static long resident() throws IOException {
    System.gc();
    String line =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(text -> text.startsWith("VmRSS"))
            .findFirst()
            .orElseThrow();
    long all = Long.parseLong(line.replaceAll("\\D", "")) << 10;
    return all - Runtime.getRuntime().totalMemory();
  }
}
