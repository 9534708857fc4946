package dev.starloom.quickstart.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(15)
class ApiTest {
  @TempDir private Path folder;
  private final AtomicInteger requests = new AtomicInteger();
  private HttpServer server;
  private Api api;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    api = new Api("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void a_download_goes_on_after_a_server_error() throws IOException {
    answer(503, 200);

    api.download("a", "variant=video", folder.resolve("film.mp4"));

    assertThat(folder.resolve("film.mp4")).hasContent("{}");
  }

  @Test
  void a_missing_result_is_asked_for_once() {
    answer(404, 200);

    assertThatThrownBy(() -> api.download("a", "variant=video", folder.resolve("film.mp4")))
        .isInstanceOf(Api.ApiException.class)
        .hasMessageContaining("404");
    assertThat(requests).hasValue(1);
  }

  @Test
  void a_failed_download_leaves_nothing() {
    answer(404);

    assertThatThrownBy(() -> api.download("a", "variant=video", folder.resolve("film.mp4")));

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_target_that_is_not_writable_is_no_reason_to_ask_again() {
    answer(200);
    Path target = folder.resolve("missing").resolve("film.mp4");

    assertThatThrownBy(() -> api.download("a", "variant=video", target))
        .isInstanceOf(IOException.class)
        .hasRootCauseInstanceOf(FileSystemException.class);
    assertThat(requests).hasValueLessThan(2);
  }

  @Test
  void a_service_that_never_answers_is_given_up_after_a_glance() {
    long begin = System.nanoTime();
    server.createContext("/", exchange -> requests.incrementAndGet());

    assertThatThrownBy(() -> api.glance(1)).isInstanceOf(Api.ApiException.class);

    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(6));
  }

  @Test
  void a_call_goes_on_after_a_server_error() {
    answer(500, 503, 200);

    assertThat(api.read("a")).isEmpty();
  }

  /** The last status is repeated. */
  private void answer(Integer... statuses) {
    List<Integer> list = List.of(statuses);
    server.createContext(
        "/",
        exchange -> {
          int status = list.get(Math.min(requests.getAndIncrement(), list.size() - 1));
          byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }
}
