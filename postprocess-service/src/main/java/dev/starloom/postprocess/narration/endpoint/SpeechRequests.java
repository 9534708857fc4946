package dev.starloom.postprocess.narration.endpoint;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.starloom.postprocess.narration.NarrationUnavailable;
import dev.starloom.postprocess.narration.NarrationUnavailable.Trouble;
import dev.starloom.postprocess.narration.endpoint.Answer.Body;
import dev.starloom.postprocess.narration.endpoint.Answer.Failure;
import java.net.http.HttpRequest;
import java.time.Duration;

/** Asks the server for speech, a few times if need be. */
final class SpeechRequests {
  private static final String WHO = "the speech endpoint ";
  private static final Duration FIRST_WAIT = Duration.ofMillis(500);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final EndpointSettings settings;
  private final Waiting waiting;
  private final Exchange exchange = new Exchange();
  private final ObjectMapper json = new ObjectMapper();

  SpeechRequests(EndpointSettings settings, Waiting waiting) {
    this.settings = settings;
    this.waiting = waiting;
  }

  /** The bytes of the answer, whatever they are. */
  byte[] ask(String language, String text) throws NarrationUnavailable {
    HttpRequest request = request(language, text);
    long deadline = System.nanoTime() + settings.limit().toNanos();
    Duration wait = FIRST_WAIT;
    for (int attempt = 1; ; attempt++) {
      Answer answer = attempt(request, Duration.ofNanos(deadline - System.nanoTime()));
      if (answer instanceof Body body) {
        return body.bytes();
      }
      Failure failure = (Failure) answer;
      Duration asked = failure.asked().orElse(wait);
      boolean late = System.nanoTime() + asked.toNanos() >= deadline;
      if (!failure.again() || asked.compareTo(LONGEST_WAIT) > 0) {
        Trouble trouble = failure.again() ? Trouble.GONE : Trouble.TRY;
        throw new NarrationUnavailable(trouble, WHO + failure.reason(), null);
      }
      if (late || attempt == settings.attempts()) {
        throw new NarrationUnavailable(Trouble.GONE, WHO + failure.reason(), null);
      }
      pause(asked);
      wait = wait.multipliedBy(2);
    }
  }

  private Answer attempt(HttpRequest request, Duration limit) throws NarrationUnavailable {
    try {
      return exchange.send(request, limit);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private void pause(Duration length) throws NarrationUnavailable {
    try {
      waiting.pause(length);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static NarrationUnavailable interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new NarrationUnavailable(Trouble.TEXT, WHO + "was interrupted", e);
  }

  private HttpRequest request(String language, String text) {
    String body =
        json.createObjectNode()
            .put("model", settings.model())
            .put("input", text)
            .put("voice", settings.voiceFor(language))
            .put("response_format", "wav")
            .put("speed", settings.speed())
            .toString();
    var request =
        HttpRequest.newBuilder(settings.speech())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (settings.key() != null) {
      request.header("Authorization", "Bearer " + settings.key());
    }
    return request.build();
  }
}
