package dev.starloom.prompt.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * A call whose {@code Content-Type} is empty has none. The parser of media types would take it for
 * a mistake of ours.
 */
@ApplicationScoped
class EmptyContentType {
  private static final int EARLY = 300;

  void install(@Observes Filters filters) {
    filters.register(
        call -> {
          MultiMap headers = call.request().headers();
          String type = headers.get(HttpHeaders.CONTENT_TYPE);
          if (type != null && type.isBlank()) {
            headers.remove(HttpHeaders.CONTENT_TYPE);
          }
          call.next();
        },
        EARLY);
  }
}
