package dev.starloom.quickstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.starloom.contracts.event.Topics;
import dev.starloom.embedded.EmbeddedKafka;
import dev.starloom.embedded.FreePorts;
import dev.starloom.embedded.test.Broker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DlqCommandTest {
  @TempDir private static Path folder;
  private static EmbeddedKafka kafka;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final PrintStream stdout = System.out;
  private final PrintStream stderr = System.err;
  private Broker broker;
  private String failure;

  @BeforeAll
  static void start() throws IOException {
    kafka = EmbeddedKafka.start(folder, FreePorts.next(), FreePorts.next());
  }

  @AfterAll
  static void stop() {
    kafka.close();
  }

  @BeforeEach
  void open() {
    broker = new Broker(kafka.bootstrapServers());
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void clean() {
    run("drop", "--all");
    System.setOut(stdout);
    System.setErr(stderr);
    broker.close();
  }

  @Test
  void an_empty_list_says_so_and_succeeds() {
    assertThat(run("list")).isZero();
    assertThat(text()).isEmpty();
    assertThat(run("list", "--json")).isZero();
    assertThat(text()).isEqualTo("[]");
  }

  @Test
  void the_list_tells_where_each_record_was_and_why_it_is_here() throws IOException {
    letter("test/story.requested/0/3", "key", "{}", header("dead-letter-code", "unreadable"));

    run("list", "--json");

    JsonNode letter = json().path(0);
    assertThat(letter.path("id").asText()).isEqualTo("test/story.requested/0/3");
    assertThat(letter.path("topic").asText()).isEqualTo("story.requested");
    assertThat(letter.path("type").asText()).isEqualTo("a.b.v1");
    assertThat(letter.path("code").asText()).isEqualTo("unreadable");
    assertThat(letter.path("stage").asText()).isEqualTo("test");
  }

  @Test
  void a_letter_that_is_written_twice_is_listed_once() {
    letter("test/story.requested/0/3", "key", "{}");
    letter("test/story.requested/0/3", "key", "{}");

    run("list");

    assertThat(text()).startsWith("test/story.requested/0/3").doesNotContain("\n");
  }

  @Test
  void all_of_a_letter_can_be_shown() throws IOException {
    letter("test/story.requested/0/3", "key", "{\"prompt\":\"七夕\"}", header("own", "7"));

    assertThat(run("show", "test/story.requested/0/3", "--json")).isZero();

    assertThat(json().path("body").asText()).isEqualTo("{\"prompt\":\"七夕\"}");
    assertThat(json().path("headers").findValuesAsText("name")).contains("own", "ce_type");
  }

  @Test
  void a_body_that_is_no_text_is_shown_in_base64() throws IOException {
    letter("test/story.requested/0/3", "key", new byte[] {(byte) 0xFF}, List.of());

    run("show", "test/story.requested/0/3", "--json");

    assertThat(json().path("bodyBase64").asText()).isEqualTo("/w==");
  }

  @Test
  void a_replayed_record_is_back_on_its_topic_as_it_was_and_its_letter_is_gone() {
    letter("test/story.requested/0/3", "key", "七", header("own", "7"));

    assertThat(run("replay", "test/story.requested/0/3")).isZero();

    ConsumerRecord<String, byte[]> back = last(Topics.STORY_REQUESTED);
    assertThat(back.key()).isEqualTo("key");
    assertThat(new String(back.value(), StandardCharsets.UTF_8)).isEqualTo("七");
    assertThat(back.headers())
        .extracting(Header::key)
        .containsExactly("ce_type", "own", "dead-letter-replays");
    assertThat(Broker.header(back, "dead-letter-replays")).isEqualTo("1");
    run("list", "--json");
    assertThat(text()).endsWith("[]");
  }

  @Test
  void a_record_that_had_no_key_and_no_body_has_none_when_it_is_replayed() {
    letter("test/story.finished/0/3", null, "", header("dead-letter-body", "absent"));

    run("replay", "test/story.finished/0/3");

    assertThat(last(Topics.STORY_FINISHED).key()).isNull();
    assertThat(last(Topics.STORY_FINISHED).value()).isNull();
  }

  @Test
  void replays_are_counted() {
    letter("test/story.failed/0/9", "key", "{}", header("dead-letter-replays", "4"));

    run("replay", "test/story.failed/0/9");

    assertThat(Broker.header(last(Topics.STORY_FAILED), "dead-letter-replays")).isEqualTo("5");
  }

  @Test
  void a_record_whose_body_was_too_long_to_keep_is_not_replayed_without_it() {
    letter("test/story.admitted/0/3", "key", "", header("dead-letter-body", "omitted"));

    assertThat(run("replay", "test/story.admitted/0/3")).isEqualTo(1);

    assertThat(errors()).contains("Skipped: test/story.admitted/0/3: ", "too long");
    assertThat(broker.records(Topics.STORY_ADMITTED)).isEmpty();
    assertThat(run("show", "test/story.admitted/0/3")).isZero();
  }

  @Test
  void a_letter_that_can_not_be_replayed_does_not_hold_back_those_behind_it() throws IOException {
    letter("test/story.admitted/0/3", "key", "", header("dead-letter-body", "omitted"));
    letter("test/story.failed/0/4", "behind", "{}");

    assertThat(run("replay", "--all", "--json", "--timeout", "2")).isEqualTo(1);

    assertThat(last(Topics.STORY_FAILED).key()).isEqualTo("behind");
    assertThat(json().findValuesAsText("id")).containsExactly("test/story.failed/0/4");
  }

  @Test
  void what_was_replayed_before_the_broker_fell_silent_is_printed() throws IOException {
    letter("test/story.failed/0/1", "key", "{}");
    letter("test/no.such.topic/0/1", "key", "{}");

    assertThat(run("replay", "--all", "--json", "--timeout", "2")).isEqualTo(1);

    assertThat(failure).contains("does not answer");
    assertThat(json().findValuesAsText("id")).containsExactly("test/story.failed/0/1");
  }

  @Test
  void all_of_a_kind_can_be_dropped() {
    letter("test/story.requested/0/1", "key", "{}", header("dead-letter-code", "early"));
    letter("test/story.requested/0/2", "key", "{}", header("dead-letter-code", "unreadable"));
    letter("test/story.failed/0/1", "key", "{}", header("dead-letter-code", "early"));

    run("drop", "--all", "--topic", "story.requested", "--code", "early");
    out.reset();
    run("list");

    assertThat(text().lines()).hasSize(2);
    assertThat(text()).contains("test/story.requested/0/2", "test/story.failed/0/1");
  }

  @Test
  void of_ids_of_which_one_is_unknown_none_is_touched() {
    letter("test/story.failed/0/1", "key", "{}");

    assertThat(run("drop", "test/story.failed/0/1", "test/story.failed/0/2")).isEqualTo(1);

    assertThat(failure).contains("no dead letter test/story.failed/0/2");
    assertThat(run("show", "test/story.failed/0/1")).isZero();
  }

  @Test
  void what_to_drop_must_be_said() {
    assertThat(run("drop")).isEqualTo(2);
    assertThat(run("drop", "--topic", "story.failed")).isEqualTo(2);
    assertThat(run("replay", "a/0/1", "--all")).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
  }

  @Test
  void a_broker_that_does_not_answer_is_named() {
    String nobody = "127.0.0.1:" + FreePorts.next();

    assertThat(execute("list", "--bootstrap", nobody, "--timeout", "2")).isEqualTo(1);

    assertThat(failure).contains("Kafka at " + nobody + " does not answer within 2 s");
  }

  @Test
  void no_time_at_all_is_wrong_usage() {
    assertThat(run("list", "--timeout", "0")).isEqualTo(2);
  }

  @Test
  void an_address_that_is_none_is_named() {
    assertThat(execute("list", "--bootstrap", "nowhere")).isEqualTo(1);

    assertThat(failure).contains("The address nowhere is not one of a Kafka broker");
  }

  private void letter(String id, String key, String body, Header... more) {
    letter(id, key, body.getBytes(StandardCharsets.UTF_8), List.of(more));
  }

  private void letter(String id, String key, byte[] body, List<Header> more) {
    var headers = new ArrayList<Header>(List.of(header("ce_type", "a.b.v1")));
    headers.addAll(more);
    headers.add(header("dead-letter-stage", "test"));
    headers.add(header("dead-letter-topic", id.split("/")[1]));
    if (key != null) {
      headers.add(header("dead-letter-key", key));
    }
    broker.say(Topics.DEAD_LETTER, id, headers, body);
  }

  private ConsumerRecord<String, byte[]> last(String topic) {
    var records = broker.records(topic);
    return records.get(records.size() - 1);
  }

  private int run(String... arguments) {
    var all = new ArrayList<>(List.of("--bootstrap", kafka.bootstrapServers()));
    all.addAll(List.of(arguments));
    return execute(all.toArray(String[]::new));
  }

  private int execute(String... arguments) {
    return new CommandLine(new DlqCommand())
        .setExecutionExceptionHandler(
            (e, command, parsed) -> {
              failure = e.getMessage();
              return 1;
            })
        .execute(arguments);
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8).strip();
  }

  private String errors() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(out.toByteArray());
  }

  private static Header header(String name, String value) {
    return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
