package dev.starloom.quickstart.dlq;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.starloom.contracts.event.DeadLetterHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * A dead letter without its body, which may be long.
 *
 * @param id {@code stage/topic/partition/offset}: who put aside what
 * @param partition of the dead-letter topic, where the letter itself is
 * @param offset there
 * @param at when it was put aside
 * @param type of the event, or empty if it names none
 */
public record Letter(
    String id, int partition, long offset, Instant at, String type, Headers headers) {
  private static final ObjectMapper JSON = new ObjectMapper(new JsonFactory());

  static Letter of(ConsumerRecord<String, byte[]> record) {
    return new Letter(
        record.key(),
        record.partition(),
        record.offset(),
        Instant.ofEpochMilli(record.timestamp()),
        text(record.headers(), "ce_type").orElseGet(() -> typeInEnvelope(record)),
        record.headers());
  }

  public String topic() {
    return header(DeadLetterHeaders.TOPIC);
  }

  public String code() {
    return header(DeadLetterHeaders.CODE);
  }

  /** How often the record was sent back so far. */
  public int replays() {
    String count = header(DeadLetterHeaders.REPLAYS);
    return count.matches("\\d{1,6}") ? Integer.parseInt(count) : 0;
  }

  /** Whether the record's value was too long to be kept in the letter. */
  public boolean isBodyOmitted() {
    return header(DeadLetterHeaders.BODY).equals(DeadLetterHeaders.OMITTED);
  }

  /** The text of a header; empty if there is none. */
  public String header(String name) {
    return text(headers, name).orElse("");
  }

  private static Optional<String> text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? Optional.empty()
        : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
  }

  private static String typeInEnvelope(ConsumerRecord<String, byte[]> record) {
    if (!text(record.headers(), "content-type").orElse("").startsWith("application/cloudevents")) {
      return "";
    }
    try {
      return JSON.readTree(record.value()).path("type").asText();
    } catch (IOException e) {
      return ""; // that it can't be read may be why it is here
    }
  }
}
