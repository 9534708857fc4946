package dev.starloom.prompt.review;

import dev.starloom.prompt.intake.Rejected;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows reviewers by their tokens, if a file of them is configured; without one, callers are who
 * they say. The file is read at the start, which fails if it can't be, and again now and then: a
 * line that is removed shuts its reviewer out. Of a file that can't be read any more nothing is
 * taken, and the reviewers before stay.
 */
@ApplicationScoped
class ReviewerDoor {
  private static final Logger LOG = LoggerFactory.getLogger(ReviewerDoor.class);
  private static final Pattern BEARER = Pattern.compile("(?i)bearer +([^ ]+) *");

  private final Vertx vertx;
  private final ReviewConfig config;
  private long timer = -1;
  private volatile ReviewerTokens tokens;

  ReviewerDoor(Vertx vertx, ReviewConfig config) {
    this.vertx = vertx;
    this.config = config;
  }

  void onStart(@Observes StartupEvent event) {
    Optional<Path> file = config.reviewers();
    if (file.isEmpty()) {
      LOG.warn(
          "Reviewers are not asked for tokens; set starloom.review.reviewers or guard the door");
      return;
    }
    Path path = file.get();
    take(read(path));
    LOG.atInfo().addKeyValue("entries", tokens.size()).log("Reviewers are known by their tokens");
    timer =
        vertx.setPeriodic(
            config.poll().toMillis(),
            tick -> readAgain(path).subscribe().with(done -> {}, ReviewerDoor::waits));
  }

  void onStop(@Observes ShutdownEvent event) {
    vertx.cancelTimer(timer);
  }

  Uni<Void> readAgain(Path file) {
    return vertx.executeBlocking(() -> read(file)).invoke(this::take).replaceWithVoid();
  }

  private static void waits(Throwable cause) {
    LOG.atWarn()
        .addKeyValue("cause", cause.getMessage())
        .log("Reviewers can't be read; those before stay");
  }

  /**
   * @throws IllegalArgumentException with a sentence that names the file
   */
  static ReviewerTokens read(Path file) {
    try {
      return new ReviewerTokens(Files.readAllLines(file));
    } catch (IllegalArgumentException | IOException e) {
      throw new IllegalArgumentException("starloom.review.reviewers: " + file + ": " + e, e);
    }
  }

  /**
   * @param tokens of all who may review from now on, or null: whoever calls
   */
  void take(ReviewerTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * The reviewer whose token it is, or null where nobody needs one. Throws {@link Rejected}.
   *
   * @param authorization the header, or null
   */
  String nameOf(String authorization) {
    ReviewerTokens known = tokens;
    if (known == null) {
      return null;
    }
    Matcher bearer = BEARER.matcher(authorization == null ? "" : authorization);
    if (!bearer.matches()) {
      throw unknown(
          "token_missing",
          "Only reviewers may do this; send your token as Authorization: Bearer TOKEN.");
    }
    String name = known.nameOf(bearer.group(1));
    if (name == null) {
      throw unknown(
          "token_unknown",
          "This token is nobody's; ask who runs the service to add its SHA-256 to the reviewers.");
    }
    return name;
  }

  private static Rejected unknown(String code, String sentence) {
    return new Rejected(401, code, null, sentence);
  }
}
