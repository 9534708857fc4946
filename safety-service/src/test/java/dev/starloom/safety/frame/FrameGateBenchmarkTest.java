package dev.starloom.safety.frame;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the frame gate takes from file to verdict, beside what the network alone takes on the same
 * frames in the same run: {@code -Dstarloom.benchmark=true}. Rounds alternate, so that other work
 * on the machine meets both; ratios are medians, frames a second those of the best round. On a
 * machine with other work the clock says little of the gate, so that the time of processors is
 * measured as well and says what two free cores would give.
 */
@EnabledIfSystemProperty(named = "starloom.benchmark", matches = "true")
class FrameGateBenchmarkTest {
  private static final int FRAMES = 120;
  private static final int ROUNDS = 5;
  private static final int THREADS = 2;
  private static final int FRAMES_A_SECOND = 80;
  private static final double OF_BARE = 0.7;
  private static final long MIB = 1 << 20;

  @TempDir Path folder;

  @Test
  void the_gate_takes_little_more_than_the_network_and_no_more_memory_with_time()
      throws OrtException, ExecutionException, InterruptedException {
    Path clip = clip();
    var gate = new Measured[ROUNDS];
    var bare = new Measured[ROUNDS];
    long direct = 0;
    var parts =
        new GateParts(
            List.of(OnnxFrameClassifier.bundled()), List.of(), ClipLimits.standard(), THREADS);
    try (var session = new BareSession(batches(clip));
        var frameGate = new FrameGate(parts, Clips.FFMPEG)) {
      for (int round = 0; round < ROUNDS; round++) {
        bare[round] = Measured.of(FRAMES, () -> session.run(THREADS));
        gate[round] =
            Measured.of(FRAMES, () -> frameGate.judge(new ClipTask(clip, Audience.GENERAL)));
        direct = round == 0 ? directBytes() : direct;
      }
    }
    report(gate, bare, directBytes() - direct);
  }

  private static void report(Measured[] gate, Measured[] bare, long grown) {
    double wall = median(i -> gate[i].perSecond() / bare[i].perSecond());
    double cpu = median(i -> bare[i].cpuMillis() / gate[i].cpuMillis());
    double free = best(i -> gate[i].onFree(THREADS));
    System.out.printf(
        "frame gate, 1280x720, %d threads: %.0f frames/s, bare session %.0f, ratio %.2f;%n"
            + "by time of processors: %.0f frames/s, bare session %.0f, ratio %.2f;%n"
            + "memory outside the heap grew by %d bytes%n",
        THREADS,
        best(i -> gate[i].perSecond()),
        best(i -> bare[i].perSecond()),
        wall,
        free,
        best(i -> bare[i].onFree(THREADS)),
        cpu,
        grown);
    assertThat(Math.max(wall, cpu)).isGreaterThanOrEqualTo(OF_BARE);
    assertThat(free).isGreaterThanOrEqualTo(FRAMES_A_SECOND);
    assertThat(grown).isLessThan(MIB);
  }

  private static double median(IntToDoubleFunction ofRound) {
    return IntStream.range(0, ROUNDS).mapToDouble(ofRound).sorted().toArray()[ROUNDS / 2];
  }

  private static double best(IntToDoubleFunction ofRound) {
    return IntStream.range(0, ROUNDS).mapToDouble(ofRound).max().orElseThrow();
  }

  private static long directBytes() {
    return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
        .mapToLong(BufferPoolMXBean::getMemoryUsed)
        .sum();
  }

  private static List<List<byte[]>> batches(Path clip) {
    var form = new FrameForm(new ImageSize(224, 224), Resize.STRETCH);
    var batches = new ArrayList<List<byte[]>>();
    try (var reader = new ClipReader(clip, form, FRAMES, Clips.FFMPEG)) {
      for (int i = 0; i < FRAMES; i++) {
        if (i % FrameClassifier.BATCH == 0) {
          batches.add(new ArrayList<>());
        }
        batches.get(batches.size() - 1).add(reader.next());
      }
    }
    return batches;
  }

  /** Much detail and movement in every frame: harder to decode than a night sky. */
  private Path clip() {
    Path clip = folder.resolve("clip.mp4");
    Clips.FFMPEG.run(
        List.of(
            "-v",
            "error",
            "-f",
            "lavfi",
            "-i",
            "testsrc2=s=1280x720:r=24",
            "-frames:v",
            "" + FRAMES,
            "-vf",
            "noise=alls=6:allf=t",
            "-pix_fmt",
            "yuv420p",
            "-c:v",
            "libx264",
            "-preset",
            "veryfast",
            clip.toString()),
        Duration.ofMinutes(5));
    return clip;
  }
}
