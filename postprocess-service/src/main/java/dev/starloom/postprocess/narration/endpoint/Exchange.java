package dev.starloom.postprocess.narration.endpoint;

import dev.starloom.platform.http.BoundedBody;
import dev.starloom.postprocess.narration.endpoint.Answer.Body;
import dev.starloom.postprocess.narration.endpoint.Answer.Failure;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One question to a server that is not trusted to end its answer. */
final class Exchange {
  private static final int MOST_BYTES = 20 * 1000 * 1000;
  private static final int OK = 200;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT_LIMIT)
          .build();

  /**
   * @param limit from connecting to the last byte of the answer
   */
  Answer send(HttpRequest request, Duration limit) throws InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> asked =
        http.sendAsync(
            request,
            info ->
                info.statusCode() == OK
                    ? new BoundedBody(MOST_BYTES)
                    : BodySubscribers.replacing(new byte[0]));
    try {
      return answer(asked.get(limit.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      return failure("did not answer in time", true);
    } catch (ExecutionException e) {
      return e.getCause() instanceof BoundedBody.TooLong
          ? failure("answered with too much", false)
          : failure("could not be heard", true);
    } finally {
      asked.cancel(true);
    }
  }

  private static Answer answer(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status == OK) {
      return new Body(response.body());
    }
    boolean again = status == TOO_MANY || status == REQUEST_TIMEOUT || status >= SERVER_ERROR;
    Optional<Duration> wait = response.headers().firstValue("Retry-After").map(Exchange::seconds);
    return new Failure("answered with status " + status, again, wait);
  }

  /** A date, or anything else that is no number, is longer than anybody waits here. */
  private static Duration seconds(String retryAfter) {
    boolean number = retryAfter.strip().matches("\\d{1,6}");
    return Duration.ofSeconds(number ? Integer.parseInt(retryAfter.strip()) : Integer.MAX_VALUE);
  }

  private static Failure failure(String reason, boolean again) {
    return new Failure(reason, again, Optional.empty());
  }
}
