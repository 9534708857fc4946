package dev.starloom.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;

class DeadLettersTest {
  private static final byte[] BODY = {1, 2, (byte) 0xFF};

  private final AtomicInteger acknowledged = new AtomicInteger();
  private final Headers headers = Records.headers(Map.of("ce_type", "t", "own", "7"));

  @Test
  void a_letter_says_where_the_record_was_and_why_it_is_put_aside() {
    var letter = put(new ScriptedEmitter(), "key", BODY).sent.get(0);

    assertThat(letter.topic()).isEqualTo("starloom.dead-letter");
    assertThat(letter.key()).isEqualTo("test-service/story.failed/2/7");
    assertThat(letter.body()).isEqualTo(BODY);
    assertThat(letter.header("dead-letter-reason")).isEqualTo("It is so.");
    assertThat(letter.header("dead-letter-code")).isEqualTo("early");
    assertThat(letter.header("dead-letter-stage")).isEqualTo("test-service");
    assertThat(letter.header("dead-letter-topic")).isEqualTo("story.failed");
    assertThat(letter.header("dead-letter-partition")).isEqualTo("2");
    assertThat(letter.header("dead-letter-offset")).isEqualTo("7");
    assertThat(letter.header("dead-letter-time")).isEqualTo("1970-01-01T00:00:00Z");
    assertThat(letter.header("dead-letter-key")).isEqualTo("key");
    assertThat(letter.header("own")).isEqualTo("7");
  }

  @Test
  void the_letters_of_two_services_about_one_record_do_not_replace_each_other() {
    var broker = new ScriptedEmitter();
    putBy("prompt-service", broker, "key", BODY);
    putBy("safety-service", broker, "key", BODY);

    assertThat(broker.sent.get(0).key()).isNotEqualTo(broker.sent.get(1).key());
  }

  @Test
  void a_record_without_key_and_body_is_told_from_an_empty_one() {
    var letter = put(new ScriptedEmitter(), null, null).sent.get(0);

    assertThat(letter.header("dead-letter-key")).isNull();
    assertThat(letter.header("dead-letter-body")).isEqualTo("absent");
    assertThat(letter.body()).isEmpty();
  }

  @Test
  void of_an_earlier_letter_only_the_count_of_replays_is_kept() {
    headers.add("dead-letter-replays", Records.bytes("2"));
    headers.add("dead-letter-code", Records.bytes("forged"));
    headers.add("dead-letter-body", Records.bytes("omitted"));

    var letter = put(new ScriptedEmitter(), "key", BODY).sent.get(0);

    assertThat(letter.header("dead-letter-replays")).isEqualTo("2");
    assertThat(letter.headers().headers("dead-letter-code")).hasSize(1);
    assertThat(letter.header("dead-letter-body")).isNull();
  }

  @Test
  void the_record_is_acknowledged_after_its_letter_is_written() {
    put(new ScriptedEmitter(), "key", BODY);

    assertThat(acknowledged).hasValue(1);
  }

  @Test
  void while_the_broker_is_away_the_record_is_kept_and_tried_again() {
    var away = new DisconnectException("away");
    var broker = put(new ScriptedEmitter(away, away, away), "key", BODY);

    assertThat(broker.sent).hasSize(4);
    assertThat(acknowledged).hasValue(1);
  }

  @Test
  void while_the_broker_is_silent_the_record_is_not_acknowledged() {
    var deadLetters = new DeadLetters(ScriptedEmitter.silent().publisher(), "test-service");

    deadLetters.put(message("key", BODY), "early", "It is so.").subscribe().with(done -> {});

    assertThat(acknowledged).hasValue(0);
  }

  @Test
  void a_record_that_the_broker_finds_too_long_is_put_aside_without_its_body() {
    var broker = put(new ScriptedEmitter(new RecordTooLargeException()), "key", BODY);

    var letter = broker.sent.get(1);
    assertThat(letter.body()).isEmpty();
    assertThat(letter.header("dead-letter-body")).isEqualTo("omitted");
    assertThat(letter.header("dead-letter-offset")).isEqualTo("7");
    assertThat(letter.header("own")).isEqualTo("7");
    assertThat(acknowledged).hasValue(1);
  }

  @Test
  void headers_that_the_broker_finds_too_long_are_left_out_as_well() {
    var tooLarge = new RecordTooLargeException();
    var broker = put(new ScriptedEmitter(tooLarge, tooLarge), "key", BODY);

    var letter = broker.sent.get(2);
    assertThat(letter.header("own")).isNull();
    assertThat(letter.header("dead-letter-key")).isNull();
    assertThat(letter.header("dead-letter-body")).isEqualTo("omitted");
    assertThat(letter.header("dead-letter-topic")).isEqualTo("story.failed");
    assertThat(acknowledged).hasValue(1);
  }

  private ScriptedEmitter put(ScriptedEmitter broker, String key, byte[] body) {
    return putBy("test-service", broker, key, body);
  }

  private ScriptedEmitter putBy(String stage, ScriptedEmitter broker, String key, byte[] body) {
    new DeadLetters(broker.publisher(), stage)
        .put(message(key, body), "early", "It is so.")
        .await()
        .atMost(Duration.ofSeconds(10));
    return broker;
  }

  private Message<byte[]> message(String key, byte[] body) {
    return Records.counting(acknowledged, "story.failed", key, headers, body);
  }
}
