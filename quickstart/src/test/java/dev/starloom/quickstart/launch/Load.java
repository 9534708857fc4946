package dev.starloom.quickstart.launch;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Clients that go on whatever happens: a small story every two seconds, and readers of the list, of
 * a status and of a film. Each call is on its own; none waits for the one before it.
 */
final class Load implements AutoCloseable {
  /** Far above what is allowed, so that a call that hangs is seen as such. */
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static final ObjectMapper JSON = new ObjectMapper();

  /** One call and its answer; the status is 0 if none came. */
  record Answer(String call, int status, boolean retryAfter, long millis, String id) {}

  private final String url;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final AtomicInteger number = new AtomicInteger();
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final Queue<CompletableFuture<?>> calls = new ConcurrentLinkedQueue<>();
  private final Queue<Integer> refused = new ConcurrentLinkedQueue<>();
  private final String name;

  /**
   * @param name of this load, so that no story of it is one of another
   * @param film id of a finished story
   */
  Load(String url, String name, String film) {
    this.url = url;
    this.name = name;
    every(2000, () -> create(number.incrementAndGet()));
    every(500, () -> read("list", "/v1/videos?limit=5"));
    every(500, () -> read("status", "/v1/videos/" + film));
    every(1000, () -> read("content", "/v1/videos/" + film + "/content"));
  }

  private void every(long millis, Runnable call) {
    timer.scheduleAtFixedRate(call, 0, millis, TimeUnit.MILLISECONDS);
  }

  /** The accepted story; fails if the system is not well. */
  static String order(String url, String prompt) throws IOException, InterruptedException {
    var answer =
        HttpClient.newHttpClient()
            .send(post(url, "first", prompt), HttpResponse.BodyHandlers.ofString());
    return id(answer);
  }

  private void create(int story) {
    String prompt = name + "之夜，第" + story + "颗流星划过猎户座。";
    call("create", post(url, name + story, prompt))
        .thenAccept(
            answer -> {
              if (answer.status() != 202) {
                refused.add(story);
              }
            });
  }

  /** What a good client does: the same request, with the same key, until it is accepted. */
  void repeatRefused() {
    for (Integer story = refused.poll(); story != null; story = refused.poll()) {
      create(story);
    }
  }

  private static HttpRequest post(String url, String key, String prompt) {
    var body =
        JSON.createObjectNode().put("prompt", prompt).put("size", "320x180").put("seconds", 2);
    return HttpRequest.newBuilder(URI.create(url + "/v1/videos"))
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", key)
        .timeout(LIMIT)
        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
        .build();
  }

  private void read(String call, String path) {
    call(call, HttpRequest.newBuilder(URI.create(url + path)).timeout(LIMIT).build());
  }

  private CompletableFuture<Answer> call(String call, HttpRequest request) {
    long begin = System.nanoTime();
    CompletableFuture<Answer> answer =
        http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
            .handle((response, failure) -> answer(call, response, begin));
    calls.add(answer.thenAccept(answers::add));
    return answer;
  }

  private static Answer answer(String call, HttpResponse<String> response, long begin) {
    long millis = (System.nanoTime() - begin) / 1_000_000;
    if (response == null) {
      return new Answer(call, 0, false, millis, null);
    }
    boolean retryAfter = response.headers().firstValue("Retry-After").isPresent();
    return new Answer(call, response.statusCode(), retryAfter, millis, id(response));
  }

  private static String id(HttpResponse<String> response) {
    try {
      return response.statusCode() == 202
          ? JSON.readTree(response.body()).path("id").asText()
          : null;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes no more calls; all answers, once the last has come. */
  List<Answer> end() {
    timer.shutdown();
    calls.forEach(CompletableFuture::join);
    return List.copyOf(answers);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
