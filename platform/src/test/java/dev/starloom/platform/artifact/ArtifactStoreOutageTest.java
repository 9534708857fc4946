package dev.starloom.platform.artifact;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.embedded.FreePorts;
import dev.starloom.platform.failure.TransientFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every trouble with the server is transient and is noticed soon. */
@Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ArtifactStoreOutageTest {
  private static final ArtifactRef REF =
      new ArtifactRef("starloom", "clips/a.mp4", 100, Sha256.of(new byte[100]), "video/mp4");

  private static final ArtifactStore NOBODY =
      S3Settings.at("http://127.0.0.1:" + FreePorts.next()).store();

  @Test
  void a_put_without_a_server_is_transient() {
    assertTransient(() -> NOBODY.put("a", new byte[1], "text/plain"));
  }

  @Test
  void a_find_without_a_server_is_transient() {
    assertTransient(() -> NOBODY.find("a"));
  }

  @Test
  void a_fetch_without_a_server_is_transient(@TempDir Path folder) {
    assertTransient(() -> NOBODY.fetch(REF, folder.resolve("a")));
  }

  @Test
  void a_bucket_without_a_server_is_transient() {
    assertTransient(NOBODY::ensureBucket);
  }

  @Test
  void a_busy_server_is_transient(@TempDir Path folder) throws IOException {
    HttpServer busy = answering(503, new byte[0], 0);
    try {
      assertTransient(() -> at(busy).fetch(REF, folder.resolve("a")));
    } finally {
      busy.stop(0);
    }
  }

  @Test
  void a_download_that_breaks_off_is_transient(@TempDir Path folder) throws IOException {
    HttpServer breaking = answering(206, new byte[40], 100);
    try {
      assertTransient(() -> at(breaking).fetch(REF, folder.resolve("a")));
    } finally {
      breaking.stop(0);
    }
  }

  /** A listening socket of which NOBODY takes the connection, as of a machine that hangs. */
  @Test
  void a_server_that_never_answers_is_transient() throws IOException {
    try (var hanging = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
      var settings = S3Settings.at("http://127.0.0.1:" + hanging.getLocalPort());
      var store = settings.withPatience(Duration.ofMillis(500)).store();

      assertTransient(() -> store.find("a"));
    }
  }

  private static ArtifactStore at(HttpServer server) {
    return S3Settings.at("http://127.0.0.1:" + server.getAddress().getPort()).store();
  }

  /** Promises some length and closes the connection after the body that it has. */
  private static HttpServer answering(int status, byte[] body, int promised) throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer server = HttpServer.create(address, 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(status, promised == 0 ? -1 : promised);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static void assertTransient(ThrowingCallable work) {
    assertThatThrownBy(work).isInstanceOf(TransientFailure.class);
  }
}
