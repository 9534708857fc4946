package dev.starloom.quickstart.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.starloom.quickstart.client.Api;
import dev.starloom.quickstart.launch.LaunchException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ReplayTest {
  private static final String PASSED = "{\"verdict\":\"pass\",\"hits\":[],\"rules\":\"old\"}";
  private static final String FIRST =
      "{\"id\":\"a\",\"prompt\":\"p\",\"audience\":\"children\",\"storyboard\":{\"title\":\"t\","
          + "\"characters\":[{\"id\":\"i\",\"name\":\"m\",\"description\":\"d\"}],"
          + "\"facts\":[{\"says\":\"f\"}],\"shots\":[{\"index\":0,\"narration\":\"n\",\"prompt\":\"q\"}]},\"safety\":{"
          + "\"prompt\":"
          + PASSED
          + ",\"storyboard\":"
          + PASSED
          + "}}";
  private static final String SECOND =
      "{\"id\":\"b\",\"prompt\":\"new words\",\"storyboard\":null,\"safety\":{\"prompt\":"
          + PASSED
          + ",\"storyboard\":null}}";
  private static final String WAITING =
      "{\"id\":\"c\",\"prompt\":\"p\",\"storyboard\":null,\"safety\":{\"prompt\":null}}";

  private final List<String> questions = new ArrayList<>();
  private final List<Rejudged> results = new ArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/videos", ReplayTest::serve);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  /** Two pages. */
  private static void serve(HttpExchange exchange) throws IOException {
    boolean second = exchange.getRequestURI().getQuery().contains("after=a");
    String page =
        second
            ? "{\"data\":[" + SECOND + "," + WAITING + "],\"last_id\":\"c\",\"has_more\":false}"
            : "{\"data\":[" + FIRST + "],\"last_id\":\"a\",\"has_more\":true}";
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Test
  void the_gate_is_asked_about_every_text_that_was_judged() {
    run();

    assertThat(questions)
        .containsExactly(
            "{\"id\":\"a/prompt\",\"audience\":\"children\",\"texts\":{\"prompt\":\"p\"}}",
            "{\"id\":\"a/storyboard\",\"audience\":\"children\",\"texts\":{\"title\":\"t\","
                + "\"characters[0].name\":\"m\",\"characters[0].description\":\"d\","
                + "\"facts[0].says\":\"f\",\"shots[0].narration\":\"n\",\"shots[0].prompt\":\"q\"}}",
            "{\"id\":\"b/prompt\",\"texts\":{\"prompt\":\"new words\"}}");
  }

  @Test
  void a_text_whose_verdict_would_change_is_told_with_its_words() {
    run();

    assertThat(results).extracting(Rejudged::changed).containsExactly(false, false, true);
    assertThat(results.get(2).row()).matches("b +prompt +pass +block +“new” \\(hate 4\\)");
    assertThat(results.get(2).json().toString())
        .contains("\"rules\":\"old\"", "\"rules\":\"today\"", "\"changed\":true");
  }

  @Test
  void a_text_without_an_answer_is_not_taken_for_unchanged() {
    Replay replay = replay((asked, answers) -> 1);

    assertThatThrownBy(() -> replay.run(results::add))
        .isInstanceOf(LaunchException.class)
        .hasMessageContaining("a/prompt");
  }

  private void run() {
    replay(
            (asked, answers) -> {
              questions.addAll(asked);
              asked.forEach(question -> answers.accept(verdict(question)));
              return 0;
            })
        .run(results::add);
  }

  private Replay replay(Replay.Gate gate) {
    return new Replay(new Api("http://127.0.0.1:" + server.getAddress().getPort()), gate);
  }

  private static String verdict(String question) {
    String id = question.replaceFirst("^\\{\"id\":\"([^\"]*)\".*", "$1");
    return question.contains("new words")
        ? "{\"id\":\""
            + id
            + "\",\"verdict\":\"block\",\"hits\":[{\"category\":\"hate\",\"severity\":4,"
            + "\"text\":\"new\",\"source\":\"prompt\"}],\"rules\":\"today\"}"
        : "{\"id\":\"" + id + "\",\"verdict\":\"pass\",\"hits\":[],\"rules\":\"today\"}";
  }
}
