package dev.starloom.quickstart.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.starloom.quickstart.client.Api;
import dev.starloom.quickstart.client.FilmOrder;
import dev.starloom.quickstart.launch.Home;
import dev.starloom.quickstart.launch.RunFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** One film of three shots at 720p24: time, memory of all processes, CPU time of its frames. */
final class FilmBench {
  private static final String PROMPT = "安德洛墨达被锁在海边岩石上，夜空中银河横贯，仙后座高坐王座。突然，海怪利维坦破浪而出，天空电闪雷鸣。";

  private final Home home;
  private final RunFile run;

  FilmBench(Home home, RunFile run) {
    this.home = home;
    this.run = run;
  }

  /**
   * @param seed a new one, so that no clip is found ready
   */
  ObjectNode measure(long seed) {
    long renderer = pid("render-service");
    double cpu = ProcessMeter.cpuSeconds(renderer);
    var peak = new AtomicLong();
    ScheduledExecutorService sampler = Executors.newSingleThreadScheduledExecutor();
    sampler.scheduleAtFixedRate(
        () -> peak.accumulateAndGet(ProcessMeter.residentMib(pids()), Math::max),
        0,
        500,
        TimeUnit.MILLISECONDS);
    long begin = System.nanoTime();
    JsonNode video = new FilmOrder(new Api(run.url())).place(order(seed));
    double wall = (System.nanoTime() - begin) / 1e9;
    sampler.shutdownNow();
    double frameCpu = (ProcessMeter.cpuSeconds(renderer) - cpu) * 1000 / frames(video);
    return JsonNodeFactory.instance
        .objectNode()
        .put("status", video.path("status").asText())
        .put("filmSeconds", video.path("seconds").asDouble())
        .put("shots", video.path("shotsTotal").asInt())
        .put("wallSeconds", wall)
        .put("renderCpuMillisPerFrame", frameCpu)
        .put("peakResidentMib", peak.get());
  }

  private static ObjectNode order(long seed) {
    return JsonNodeFactory.instance.objectNode().put("prompt", PROMPT).put("seed", seed);
  }

  private static double frames(JsonNode video) {
    double seconds = 0;
    for (JsonNode shot : video.path("storyboard").path("shots")) {
      seconds += shot.path("seconds").asDouble();
    }
    return Math.max(1, seconds * video.path("fps").asInt());
  }

  private long pid(String name) {
    return run.services().stream()
        .filter(part -> part.name().equals(name))
        .mapToLong(RunFile.Part::pid)
        .findFirst()
        .orElseThrow();
  }

  private List<Long> pids() {
    var pids = new ArrayList<>(run.services().stream().map(RunFile.Part::pid).toList());
    pids.add(run.pid());
    postgres().ifPresent(pids::add);
    return pids;
  }

  /** PostgreSQL is not a child of the launcher; its folder names its first process. */
  private Optional<Long> postgres() {
    try (Stream<String> lines = Files.lines(home.data().resolve("postgres/postmaster.pid"))) {
      return lines.findFirst().map(String::strip).map(Long::valueOf);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
