package dev.starloom.prompt.pipeline;

import static dev.starloom.prompt.pipeline.Requests.bytes;
import static dev.starloom.prompt.pipeline.Requests.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.starloom.contracts.event.ShotRequested;
import dev.starloom.contracts.event.StoryAccepted;
import dev.starloom.contracts.event.Topics;
import dev.starloom.embedded.test.Broker;
import dev.starloom.embedded.test.TestInfrastructure;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.prompt.PipelineDouble;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no service of ours says, on the topics on which they speak to each other. */
@QuarkusTest
@WithTestResource(
    value = TestInfrastructure.class,
    initArgs = @ResourceArg(name = "database", value = "prompt"))
class BadFactsTest {
  private static final byte[] TWO_MEGABYTES = new byte[2 << 20];
  private static final String ENVELOPE =
      "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"story.narrated.v1\",\"data\":{}}";

  @Inject ArtifactStore artifacts;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  private final String id = "order-" + System.nanoTime();
  private Broker broker;

  @BeforeEach
  void open() {
    broker = new Broker(bootstrapServers);
  }

  @AfterEach
  void close() {
    broker.close();
  }

  static Stream<Arguments> bad() {
    List<Header> none = List.of();
    List<Header> good = attributes("story.narrated.v1");
    List<Header> structured = List.of(header("content-type", "application/cloudevents+json"));
    return Stream.of(
        arguments("no headers", none, bytes("{}"), "unreadable"),
        arguments("nothing at all", none, null, "unreadable"),
        arguments("not json", good, bytes("prompt"), "unreadable"),
        arguments("no body", good, null, "unreadable"),
        arguments("an array", good, bytes("[]"), "unreadable"),
        arguments("deep", good, bytes("[".repeat(3000)), "unreadable"),
        arguments("no id", good, bytes("{}"), "unreadable"),
        arguments("an id that is a number", good, bytes("{\"storyId\":7}"), "unreadable"),
        arguments("a way out", good, bytes("{\"storyId\":\"../x\"}"), "unreadable"),
        arguments("nul", good, bytes("{\"storyId\":\"a\\u0000\"}"), "unreadable"),
        arguments("half a pair", good, bytes("{\"storyId\":\"\\ud83c\"}"), "unreadable"),
        arguments("no envelope", structured, bytes("{}"), "unreadable"),
        arguments("utf-16", structured, ENVELOPE.getBytes(StandardCharsets.UTF_16LE), "unreadable"),
        arguments("unknown", attributes("a.b.v1"), bytes("{}"), "unknown_type"),
        arguments("later", attributes("story.narrated.v2"), bytes("{}"), "unknown_type"),
        arguments("misplaced", attributes("story.failed.v1"), bytes("{}"), "wrong_topic"),
        arguments("2 MB", good, TWO_MEGABYTES, "too_large"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void a_bad_record_is_put_aside_as_it_is_and_the_next_fact_is_handled(
      String name, List<Header> headers, byte[] body, String code) {
    String storyId = story();

    String place = broker.say(Topics.STORY_NARRATED, null, headers, body);
    broker.say(new PipelineDouble(artifacts, storyId, 1).narrated());

    broker.hear(ShotRequested.class, storyId);
    var letter = broker.letter(place);
    assertThat(Broker.header(letter, "dead-letter-code")).isEqualTo(code);
    assertThat(letter.headers().lastHeader("dead-letter-key")).isNull();
    assertThat(letter.value()).isEqualTo(body == null ? new byte[0] : body);
  }

  @Test
  void a_letter_that_the_broker_does_not_take_whole_says_where_the_rest_is() throws Exception {
    limitLetters("100000");
    try {
      var headers = attributes("story.narrated.v1");

      var letter = broker.letter(broker.say(Topics.STORY_NARRATED, "key", headers, TWO_MEGABYTES));

      assertThat(letter.value()).isEmpty();
      assertThat(Broker.header(letter, "dead-letter-body")).isEqualTo("omitted");
      assertThat(Broker.header(letter, "dead-letter-topic")).isEqualTo("story.narrated");
      assertThat(Broker.header(letter, "ce_type")).isEqualTo("story.narrated.v1");
    } finally {
      limitLetters("8388608");
    }
  }

  private String story() {
    new Requests(broker).binary(id, "{\"prompt\":\"a good story\"}");
    return broker.hear(StoryAccepted.class, Requests.storyId(id)).storyId();
  }

  private void limitLetters(String bytes) throws InterruptedException, ExecutionException {
    var topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.DEAD_LETTER);
    var limit = new ConfigEntry("max.message.bytes", bytes);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      admin
          .incrementalAlterConfigs(
              Map.of(topic, List.of(new AlterConfigOp(limit, AlterConfigOp.OpType.SET))))
          .all()
          .get();
    }
    Thread.sleep(500); // the broker takes it over after it has answered
  }

  private static List<Header> attributes(String type) {
    return Requests.attributes("1.0", "1", type);
  }
}
