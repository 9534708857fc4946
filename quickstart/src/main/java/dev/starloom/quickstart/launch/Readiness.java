package dev.starloom.quickstart.launch;

import dev.starloom.embedded.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Whether a part of a running system can do its work. */
public final class Readiness {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private Readiness() {}

  public static boolean of(RunFile.Part service) {
    return isHealthy(service.port(), "ready");
  }

  /** Whether a service on this port has no need of a restart. */
  static boolean isLive(int port) {
    return isHealthy(port, "live");
  }

  public static boolean listens(RunFile.Part part) {
    return !FreePorts.isFree(part.port());
  }

  private static boolean isHealthy(int port, String check) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/" + check))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
