package dev.starloom.quickstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.starloom.quickstart.audit.Entries;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@Timeout(30)
class AuditCommandTest {
  /** Two whole pages, so that a third one is asked for and is empty. */
  private static final int ENTRIES = 1000;

  private static final List<String> LINES = Entries.lines(ENTRIES);
  private static final String HEAD = Entries.chain(ENTRIES).get(ENTRIES - 1).hash();

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final PrintStream stdout = System.out;
  private String verdict = "{\"valid\":true,\"entries\":7,\"head\":\"ab\",\"firstBad\":null}";
  private String asked;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/audit", AuditCommandTest::page);
    server.createContext("/v1/audit/verify", this::verdict);
    server.start();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stop() {
    System.setOut(stdout);
    server.stop(0);
  }

  private static void page(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    long after = Long.parseLong(query.replaceFirst(".*after=(\\d+).*", "$1"));
    long limit = Long.parseLong(query.replaceFirst(".*limit=(\\d+).*", "$1"));
    answer(
        exchange,
        LINES.stream()
            .skip(after)
            .limit(limit)
            .map(line -> line + "\n")
            .collect(Collectors.joining()));
  }

  private void verdict(HttpExchange exchange) throws IOException {
    asked = exchange.getRequestURI().toString();
    answer(exchange, verdict);
  }

  private static void answer(HttpExchange exchange, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Test
  void all_pages_are_exported_in_order() {
    assertThat(run("export")).isZero();

    assertThat(text().lines()).containsExactlyElementsOf(LINES);
  }

  @Test
  void an_exported_file_is_sound_without_the_service() {
    Path file = folder.resolve("audit.ndjson");
    assertThat(run("export", "--out", file.toString())).isZero();
    server.stop(0);

    assertThat(run("verify", "--file", file.toString(), "--head", HEAD)).isZero();
    assertThat(text()).endsWith("sound: 1000 entries, head " + HEAD + "\n");
  }

  @Test
  void an_export_leaves_its_file_only() throws IOException {
    run("export", "--out", folder.resolve("audit.ndjson").toString());

    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("audit.ndjson"));
    }
  }

  @Test
  void a_broken_file_names_the_entry_and_fails() throws IOException {
    Path file = folder.resolve("audit.ndjson");
    var lines = new ArrayList<>(LINES);
    lines.set(6, lines.get(6).replace("video_6", "video_9"));
    Files.write(file, lines);

    assertThat(run("verify", "--file", file.toString())).isEqualTo(1);
    assertThat(text()).startsWith("BROKEN at entry 7: ");
  }

  @Test
  void the_service_is_asked_when_there_is_no_file() {
    assertThat(run("verify", "--head", HEAD, "--json")).isZero();

    assertThat(asked).isEqualTo("/v1/audit/verify?head=" + HEAD);
    assertThat(text().strip()).isEqualTo(verdict);
  }

  @Test
  void an_audit_that_the_service_finds_broken_fails() {
    verdict =
        "{\"valid\":false,\"entries\":6,\"head\":\"ab\","
            + "\"firstBad\":{\"seq\":7,\"why\":\"It is missing.\"}}";

    assertThat(run("verify")).isEqualTo(1);
    assertThat(text().strip()).isEqualTo("BROKEN at entry 7: It is missing.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "verify --head nonsense",
        "verify --file no-such-file",
        "export --out no-such-folder/x",
        "export --nonsense"
      })
  void wrong_usage_is_told_apart_from_a_broken_audit(String arguments) {
    assertThat(run(arguments.split(" "))).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"audit --help", "audit export --help", "audit verify --help"})
  void each_command_has_help(String arguments) {
    assertThat(new CommandLine(new Starloom()).execute(arguments.split(" "))).isZero();

    assertThat(text()).contains("Usage: starloom audit");
  }

  private int run(String... arguments) {
    var all = new ArrayList<String>();
    all.add("audit");
    all.addAll(List.of(arguments));
    all.remove("");
    if (List.of("verify", "export").contains(all.get(all.size() > 1 ? 1 : 0))) {
      all.addAll(List.of("--url", "http://127.0.0.1:" + server.getAddress().getPort()));
    }
    return new CommandLine(new Starloom()).execute(all.toArray(String[]::new));
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
