package dev.starloom.prompt.review;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** What time it is where the stories are; the clocks of the replicas do not matter to a claim. */
@ApplicationScoped
class DatabaseTime {
  @WithSession
  Uni<Instant> now() {
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery("select clock_timestamp()", Instant.class)
                    .getSingleResult());
  }
}
