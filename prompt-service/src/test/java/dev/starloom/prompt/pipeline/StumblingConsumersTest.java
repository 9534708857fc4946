package dev.starloom.prompt.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.event.StoryControl;
import dev.starloom.contracts.event.StoryEvent;
import dev.starloom.contracts.event.StoryFailed;
import dev.starloom.contracts.event.StoryRejected;
import dev.starloom.contracts.event.Topics;
import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.embedded.test.Broker;
import dev.starloom.embedded.test.TestInfrastructure;
import dev.starloom.platform.event.DeadLetters;
import dev.starloom.platform.event.EncodedEvent;
import dev.starloom.prompt.intake.Intake;
import dev.starloom.prompt.intake.Rejected;
import dev.starloom.prompt.intake.RequestReader;
import dev.starloom.prompt.story.EarlyFact;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The consumers while what they rely on makes mistakes or is away. */
@QuarkusTest
@WithTestResource(
    value = TestInfrastructure.class,
    initArgs = @ResourceArg(name = "database", value = "prompt"))
class StumblingConsumersTest {
  private static final Retries.Pauses SHORT =
      new Retries.Pauses(Duration.ofMillis(20), Duration.ofMillis(100));
  private static final StoryControl FACT = new StoryControl("s", "cancel");

  @Inject Vertx vertx;
  @Inject DeadLetters deadLetters;
  @Inject Intake intake;
  @Inject RequestReader reader;
  @Inject Answers answers;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  private final String id = "order-" + System.nanoTime();
  private final AtomicInteger tries = new AtomicInteger();
  private Broker broker;

  @BeforeEach
  void open() {
    broker = new Broker(bootstrapServers);
  }

  @AfterEach
  void close() {
    broker.close();
  }

  @Test
  void a_fact_over_which_the_decoder_stumbles_is_unreadable() throws Exception {
    Received record = fact(1);

    hear(new FactConsumer(ending(nth -> done()), deadLetters, SHORT)::hear, record);

    assertThat(code(record)).isEqualTo("unreadable");
    assertThat(record.acknowledged()).hasValue(1);
  }

  @Test
  void a_request_over_which_the_decoder_stumbles_is_unreadable() throws Exception {
    Received record = request(1);

    hear(new RequestConsumer(reader, intake, answers, deadLetters, SHORT)::hear, record);

    assertThat(code(record)).isEqualTo("unreadable");
    assertThat(record.acknowledged()).hasValue(1);
  }

  @Test
  void the_end_of_a_story_outlasts_a_database_that_is_away() throws Exception {
    Received record = fact(0);
    var away = new UncheckedIOException(new IOException("away"));
    Facts facts = ending(nth -> nth < 3 ? Uni.createFrom().failure(away) : done());

    hear(new FactConsumer(facts, deadLetters, SHORT)::hear, record);

    assertThat(tries).hasValue(3);
    assertThat(code(record)).isEqualTo("unstorable");
    assertThat(record.acknowledged()).hasValue(1);
  }

  @Test
  void the_end_of_a_story_that_is_not_there_is_not_waited_for() throws Exception {
    Received record = fact(0);
    Facts facts = ending(nth -> Uni.createFrom().failure(new EarlyFact("no story s")));

    hear(new FactConsumer(facts, deadLetters, SHORT)::hear, record);

    assertThat(tries).hasValue(1);
    assertThat(record.acknowledged()).hasValue(1);
  }

  @Test
  void a_request_over_which_the_service_stumbles_is_tried_again() throws Exception {
    Received record = request(0);
    var stumbling =
        new RequestReader(null) {
          @Override
          public StoryRequest read(byte[] body) {
            if (tries.incrementAndGet() < 3) {
              throw new NullPointerException("a mistake that passes");
            }
            throw new Rejected(400, "invalid_prompt", "prompt", "It was read.");
          }
        };

    hear(new RequestConsumer(stumbling, intake, answers, deadLetters, SHORT)::hear, record);

    assertThat(broker.hear(StoryRejected.class, Requests.storyId(id)).sentence())
        .isEqualTo("It was read.");
    assertThat(tries).hasValue(3);
  }

  /** Facts that can't be stored, however often it is tried, in stories that end as told. */
  private Facts ending(IntFunction<Uni<Void>> end) {
    return new Facts(null, null) {
      @Override
      public Uni<Void> apply(StoryEvent fact) {
        return fact instanceof StoryFailed
            ? end.apply(tries.incrementAndGet())
            : Uni.createFrom().failure(new IllegalArgumentException("nonsense"));
      }
    };
  }

  private static Uni<Void> done() {
    return Uni.createFrom().voidItem();
  }

  private static Received fact(int stumbles) {
    return Received.of(EncodedEvent.of(FACT, "test", Instant.EPOCH), stumbles);
  }

  private Received request(int stumbles) {
    var headers = new RecordHeaders(Requests.attributes("1.0", id, "story.requested.v1"));
    return Received.of(Topics.STORY_REQUESTED, headers, Requests.bytes("{}"), stumbles);
  }

  private String code(Received record) {
    return Broker.header(broker.letter(record.place()), "dead-letter-code");
  }

  /** Consumers are called on a Vert.x context. */
  private void hear(Function<Message<byte[]>, Uni<Void>> consumer, Received record)
      throws Exception {
    var heard = new CompletableFuture<Void>();
    vertx
        .getOrCreateContext()
        .runOnContext(
            go ->
                Uni.createFrom()
                    .deferred(() -> consumer.apply(record))
                    .subscribe()
                    .with(heard::complete, heard::completeExceptionally));
    heard.get(60, TimeUnit.SECONDS);
  }
}
