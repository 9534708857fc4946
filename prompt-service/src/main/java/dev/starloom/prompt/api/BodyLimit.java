package dev.starloom.prompt.api;

import dev.starloom.platform.json.Json;
import dev.starloom.prompt.intake.JsonBody;
import dev.starloom.prompt.intake.Rejected;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Answers a body that is too large in the contract's shape, and keeps no more of it in memory than
 * may come. The answer follows the whole body: a client that is still sending when the connection
 * closes sees a broken connection and no answer. The server's own limit ends what is far too large.
 */
@ApplicationScoped
class BodyLimit {
  private static final int EARLY = 300;

  /** Takes its body as it comes and has a limit of its own. */
  private static final String STREAMED = "/v1/tracks";

  void install(@Observes Filters filters) {
    filters.register(BodyLimit::check, EARLY);
  }

  private static void check(RoutingContext call) {
    String length = call.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    boolean unknown = length == null && call.request().headers().contains("Transfer-Encoding");
    if (call.request().path().equals(STREAMED)) {
      call.next();
    } else if (unknown || length != null && !small(length)) {
      take(call);
    } else {
      call.next();
    }
  }

  private static boolean small(String length) {
    return length.matches("\\d{1,9}") && Integer.parseInt(length) <= JsonBody.MAX_BYTES;
  }

  private static void take(RoutingContext call) {
    HttpServerRequest request = call.request();
    Buffer body = Buffer.buffer();
    request.handler(
        part -> {
          // One part beyond the limit tells that it is too large; more of it is not needed.
          if (body.length() <= JsonBody.MAX_BYTES) {
            body.appendBuffer(part);
          }
        });
    request.endHandler(
        end -> {
          if (body.length() > JsonBody.MAX_BYTES) {
            refuse(call);
          } else {
            ((RoutingContextInternal) call).setBody(body);
            call.next();
          }
        });
  }

  private static void refuse(RoutingContext call) {
    Rejected why = JsonBody.tooLarge();
    call.response()
        .setStatusCode(why.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .end(Buffer.buffer(Json.write(ErrorBody.of(why))));
  }
}
