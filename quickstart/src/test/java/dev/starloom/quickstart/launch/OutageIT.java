package dev.starloom.quickstart.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.starloom.contracts.event.Topics;
import dev.starloom.embedded.test.Broker;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A part is away for half a minute while clients go on: {@code mvn verify -Poutage}. */
@Tag("outage")
class OutageIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LENGTH =
      Duration.ofSeconds(Integer.getInteger("starloom.outage.seconds", 30));
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);
  private static final Path REPORTS = Path.of("target", "outage");

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private static Path data;

  private static Home home;
  private static StarloomSystem system;
  private static String film;

  @BeforeAll
  static void start() throws Exception {
    home = new Home(Path.of("..").toAbsolutePath().normalize(), data);
    system = StarloomSystem.start(home, Optional.empty());
    film = Load.order(system.url(), "昴星团之夜");
    await().atMost(Duration.ofMinutes(2)).until(() -> stage(film).equals("finished"));
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @ParameterizedTest
  @EnumSource
  void a_part_that_is_away_for_half_a_minute_costs_no_story_and_no_process(Outage away)
      throws Exception {
    List<Long> pids = pids();
    List<ServiceLog> logs = logs();
    List<Load.Answer> answers;
    List<String> misses;
    long back;
    try (var pulse = new Pulse(system.services())) {
      try (var load = new Load(system.url(), away.name(), film)) {
        TimeUnit.SECONDS.sleep(5);
        away.begin(system, home);
        TimeUnit.SECONDS.sleep(LENGTH.toSeconds());
        away.end(system, home);
        back = System.nanoTime();
        TimeUnit.SECONDS.sleep(12);
        load.repeatRefused();
        answers = load.end();
      }
      awaitDrained();
      misses = pulse.misses();
    }
    report(away, answers, logs, misses, (System.nanoTime() - back) / 1_000_000_000L, pids);

    assertThat(pids()).as("restarts").isEqualTo(pids);
    assertThat(misses).as("not live").isEmpty();
    assertThat(answers).allMatch(OutageIT::allowed);
    assertThat(answers).allMatch(a -> a.millis() <= LONGEST_ANSWER.toMillis());
    for (String id : accepted(answers)) {
      assertThat(stage(id)).as(id).isEqualTo("finished");
    }
    assertThat(stages()).as("stories nobody was told of").containsOnlyKeys("finished");
    assertThat(films()).allMatch(said -> said == 1);
  }

  private static boolean allowed(Load.Answer answer) {
    boolean well = answer.status() == 200 || answer.status() == 202;
    return well || answer.status() == 503 && answer.retryAfter();
  }

  private static Set<String> accepted(List<Load.Answer> answers) {
    return answers.stream()
        .map(Load.Answer::id)
        .filter(id -> id != null)
        .collect(Collectors.toSet());
  }

  private static void awaitDrained() {
    await()
        .atMost(Duration.ofMinutes(8))
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> Set.of("finished", "failed").containsAll(stages().keySet()));
  }

  /** How many different films each story has; what is said twice has one id. */
  private static List<Integer> films() {
    try (var log = new Broker("127.0.0.1:" + system.infrastructure().kafka().port())) {
      var films = new TreeMap<String, Set<String>>();
      log.records(Topics.STORY_FINISHED)
          .forEach(
              r ->
                  films
                      .computeIfAbsent(r.key(), story -> new HashSet<>())
                      .add(Broker.header(r, "ce_id")));
      return films.values().stream().map(Set::size).toList();
    }
  }

  private static void report(
      Outage away,
      List<Load.Answer> answers,
      List<ServiceLog> logs,
      List<String> misses,
      long drained,
      List<Long> pids)
      throws IOException, InterruptedException {
    var lines = new ArrayList<String>();
    var codes = new TreeMap<String, Long>();
    answers.forEach(a -> codes.merge(a.call() + " " + a.status(), 1L, Long::sum));
    long longest = answers.stream().mapToLong(Load.Answer::millis).max().orElse(0);
    lines.add(away + " away for " + LENGTH.toSeconds() + " s");
    lines.add("  codes " + codes);
    lines.add("  longest answer " + longest + " ms; accepted " + accepted(answers).size());
    lines.add("  stages " + stages() + "; doubles " + films().stream().filter(n -> n > 1).count());
    lines.add("  drained " + drained + " s after it was back");
    lines.add("  restarts " + !pids.equals(pids()) + "; not live " + misses);
    for (int i = 0; i < logs.size(); i++) {
      lines.add("  " + system.services().get(i).name() + " " + logs.get(i).summary());
    }
    Path folder = Files.createDirectories(REPORTS.resolve(away.name()));
    Files.write(folder.resolve("report.txt"), lines);
    for (Service service : system.services()) {
      Path log = home.log(service.name());
      Files.copy(log, folder.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static List<ServiceLog> logs() throws IOException {
    var logs = new ArrayList<ServiceLog>();
    for (Service service : system.services()) {
      logs.add(new ServiceLog(home.log(service.name())));
    }
    return logs;
  }

  private static List<Long> pids() {
    return system.services().stream().map(Service::pid).toList();
  }

  private static String stage(String id) throws IOException, InterruptedException {
    return get("/v1/videos/" + id).path("stage").asText();
  }

  /** How many stories are in which stage. */
  private static TreeMap<String, Integer> stages() throws IOException, InterruptedException {
    var stages = new TreeMap<String, Integer>();
    get("/v1/videos?limit=100")
        .path("data")
        .forEach(story -> stages.merge(story.path("stage").asText(), 1, Integer::sum));
    return stages;
  }

  private static JsonNode get(String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(system.url() + path))
            .timeout(Duration.ofSeconds(60))
            .build();
    return JSON.readTree(
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body());
  }
}
