package dev.starloom.quickstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.starloom.quickstart.client.Api;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class PersonalFilmsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private final List<String> keys = new CopyOnWriteArrayList<>();
  private final List<String> downloads = new CopyOnWriteArrayList<>();
  private final List<JsonNode> records = new ArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/videos", this::serve);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  /** A film is done as soon as it is ordered, unless its prompt says what becomes of it. */
  private void serve(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("GET")) {
      downloads.add(exchange.getRequestURI().toString());
      answer(exchange, 200, "film");
      return;
    }
    String prompt = JSON.readTree(exchange.getRequestBody()).path("prompt").asText();
    keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
    switch (prompt) {
      case "refused" -> answer(exchange, 400, "{\"error\":{\"message\":\"No.\"}}");
      case "failed" -> answer(exchange, 202, "{\"id\":\"1\",\"status\":\"failed\"}");
      default -> answer(exchange, 202, "{\"id\":\"1\",\"status\":\"completed\"}");
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private int make(PersonalStory... stories) throws IOException {
    var api = new Api("http://127.0.0.1:" + server.getAddress().getPort());
    return new PersonalFilms(api, folder, PersonalFilmsTest::request)
        .make(List.of(stories), records::add);
  }

  private static ObjectNode request(String text) {
    return JSON.createObjectNode().put("prompt", text).put("voice", true);
  }

  private static PersonalStory story(int line, String text) {
    return new PersonalStory(line, text, null);
  }

  private List<String> films() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(f -> f.endsWith("mp4"))
          .toList();
    }
  }

  @Test
  void every_line_gets_its_film_under_its_number() throws IOException {
    int failed = make(story(1, "Mei"), story(3, "Li"));

    assertThat(failed).isZero();
    assertThat(films())
        .hasSize(2)
        .anyMatch(f -> f.startsWith("0001-"))
        .anyMatch(f -> f.startsWith("0003-"));
    assertThat(records).extracting(record -> record.path("line").asInt()).containsExactly(1, 3);
  }

  @Test
  void a_rerun_asks_with_the_same_keys_and_downloads_nothing_again() throws IOException {
    make(story(1, "Mei"), story(2, "Li"));
    List<String> first = List.copyOf(keys);
    downloads.clear();

    make(story(1, "Mei"), story(2, "Li"));

    assertThat(first).doesNotHaveDuplicates().doesNotContainNull();
    assertThat(keys.subList(2, 4)).isEqualTo(first);
    assertThat(downloads).isEmpty();
  }

  @Test
  void lines_that_have_no_film_are_counted_and_the_others_are_made() throws IOException {
    int failed =
        make(
            new PersonalStory(1, null, "There is no value for {sign}."),
            story(2, "refused"),
            story(3, "failed"),
            story(4, "Mei"));

    assertThat(failed).isEqualTo(3);
    assertThat(films()).singleElement().asString().startsWith("0004-");
  }
}
