package dev.starloom.prompt.trace;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.starloom.contracts.event.EventType;
import dev.starloom.contracts.event.StoryEvent;
import dev.starloom.contracts.event.Topics;
import dev.starloom.contracts.safety.Decision;
import dev.starloom.embedded.test.Broker;
import dev.starloom.embedded.test.TestInfrastructure;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.platform.json.Json;
import dev.starloom.prompt.PipelineDouble;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The other services hand the trace on as any instrumented service does. */
@QuarkusTest
@WithTestResource(
    value = TestInfrastructure.class,
    initArgs = @ResourceArg(name = "database", value = "prompt"))
class StoryTraceTest {
  private static final String CALL = "4bf92f3577b34da6a3ce929d0e0e4736";

  @Inject ArtifactStore artifacts;
  @Inject InMemorySpanExporter spans;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

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
  void a_story_is_one_connected_trace_from_the_call_to_the_film() {
    String id = create();
    var pipeline = new PipelineDouble(artifacts, id, 1);
    say(pipeline.narrated(), traceOf(Topics.STORY_SUBMITTED, id));
    say(pipeline.judged(0, Decision.PASS), traceOf(Topics.SHOT_REQUESTED, id));
    say(pipeline.finished(), traceOf(Topics.STORY_APPROVED, id));
    awaitSpan("story.finished receive");

    List<SpanData> trace = trace();

    assertThat(trace)
        .extracting(SpanData::getName)
        .contains(
            "POST /v1/videos",
            "story.submitted publish",
            "story.narrated receive",
            "shot.requested publish",
            "shot.screened receive",
            "story.approved publish",
            "story.finished receive");
    var known = trace.stream().map(SpanData::getSpanId).collect(Collectors.toSet());
    known.add("00f067aa0ba902b7");
    assertThat(trace).allMatch(span -> known.contains(span.getParentSpanId()));
  }

  private static String create() {
    return given()
        .contentType(ContentType.JSON)
        .header("traceparent", "00-" + CALL + "-00f067aa0ba902b7-01")
        .body("{\"prompt\":\"one trace\"}")
        .post("/v1/videos")
        .then()
        .statusCode(202)
        .extract()
        .path("id");
  }

  /** What the receiver of the first record on a topic about a story would go on with. */
  private String traceOf(String topic, String id) {
    await().atMost(Duration.ofSeconds(20)).until(() -> !broker.records(topic, id).isEmpty());
    return Broker.header(broker.records(topic, id).get(0), "traceparent");
  }

  private void say(StoryEvent fact, String traceParent) {
    EventType type = EventType.of(fact);
    var headers =
        Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            type.type() + fact.storyId(),
            "ce_source",
            "test",
            "ce_type",
            type.type(),
            "ce_storyid",
            fact.storyId(),
            "traceparent",
            traceParent);
    broker.say(type.topic(), fact.storyId(), headers, Json.write(fact));
  }

  private void awaitSpan(String name) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> trace().stream().anyMatch(span -> span.getName().equals(name)));
  }

  private List<SpanData> trace() {
    return spans.getFinishedSpanItems().stream()
        .filter(span -> span.getTraceId().equals(CALL))
        .toList();
  }
}
