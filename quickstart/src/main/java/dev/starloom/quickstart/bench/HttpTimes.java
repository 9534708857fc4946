package dev.starloom.quickstart.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;

/** Times of HTTP calls, one after the other over one connection. */
final class HttpTimes {
  private static final int WARM_UP = 150;
  private static final int MEASURED = 200;

  private final HttpClient http = HttpClient.newHttpClient();

  /** Median in milliseconds of a call that must be answered with the status. */
  double median(HttpRequest request, int status) throws IOException, InterruptedException {
    double[] millis = new double[MEASURED];
    for (int i = -WARM_UP; i < MEASURED; i++) {
      long begin = System.nanoTime();
      int answer = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (answer != status) {
        throw new IOException(request.uri() + " answers " + answer);
      }
      if (i >= 0) {
        millis[i] = (System.nanoTime() - begin) / 1e6;
      }
    }
    Arrays.sort(millis);
    return millis[MEASURED / 2];
  }

  /** A story that the text gate refuses, so that nothing but the creation is measured. */
  static HttpRequest create(String url) {
    return HttpRequest.newBuilder(URI.create(url + "/v1/videos"))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString("{\"prompt\":\"血腥屠杀，断肢横飞\"}"))
        .build();
  }

  /** The cheapest call of the same server: what HTTP itself costs here and now. */
  static HttpRequest floor(String url) {
    return HttpRequest.newBuilder(URI.create(url + "/q/health/live")).build();
  }
}
