package dev.starloom.platform.event;

import dev.starloom.contracts.event.DeadLetterHeaders;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A record that is put aside, as it is written; {@link DeadLetterHeaders} is its format.
 *
 * @param id {@code stage/topic/partition/offset}: who put aside what
 * @param original the original's own headers
 * @param added what this letter says about it
 * @param body never null: a null would drop the letter
 */
record DeadLetter(String id, List<Header> original, RecordHeaders added, byte[] body) {
  private static final int LONGEST_REASON = 500;
  private static final byte[] NOTHING = {};

  /** Why a record is put aside, and by whom. */
  record Cause(String stage, String code, String reason) {}

  static DeadLetter of(IncomingKafkaRecordMetadata<?, ?> record, byte[] body, Cause cause) {
    var added = new RecordHeaders();
    add(added, DeadLetterHeaders.REASON, shortened(cause.reason()));
    add(added, DeadLetterHeaders.CODE, cause.code());
    add(added, DeadLetterHeaders.STAGE, cause.stage());
    add(added, DeadLetterHeaders.TOPIC, record.getTopic());
    add(added, DeadLetterHeaders.PARTITION, Integer.toString(record.getPartition()));
    add(added, DeadLetterHeaders.OFFSET, Long.toString(record.getOffset()));
    add(added, DeadLetterHeaders.TIME, Instant.ofEpochMilli(record.getRecord().timestamp()));
    if (record.getKey() != null) {
      added.add(DeadLetterHeaders.KEY, bytes(record.getKey()));
    }
    if (body == null) {
      add(added, DeadLetterHeaders.BODY, DeadLetterHeaders.ABSENT);
    }
    return new DeadLetter(
        id(record, cause.stage()), own(record), added, body == null ? NOTHING : body);
  }

  /** A topic may have several readers, and each puts a record aside for itself. */
  private static String id(IncomingKafkaRecordMetadata<?, ?> record, String stage) {
    return String.join(
        "/",
        stage,
        record.getTopic(),
        Integer.toString(record.getPartition()),
        Long.toString(record.getOffset()));
  }

  /** The forms to try, best first: whole, without body, and with nothing of the original at all. */
  List<DeadLetter> forms() {
    var bodiless = new RecordHeaders(added).remove(DeadLetterHeaders.BODY);
    add(bodiless, DeadLetterHeaders.BODY, DeadLetterHeaders.OMITTED);
    var bare = new RecordHeaders(bodiless).remove(DeadLetterHeaders.KEY);
    return List.of(
        this,
        new DeadLetter(id, original, new RecordHeaders(bodiless), NOTHING),
        new DeadLetter(id, List.of(), new RecordHeaders(bare), NOTHING));
  }

  RecordHeaders headers() {
    var headers = new RecordHeaders(original);
    added.forEach(headers::add);
    return headers;
  }

  /**
   * Only the count of replays survives from an earlier letter; the rest would be taken for ours.
   */
  private static List<Header> own(IncomingKafkaRecordMetadata<?, ?> record) {
    return List.of(record.getHeaders().toArray()).stream()
        .filter(
            header ->
                header.key().equals(DeadLetterHeaders.REPLAYS)
                    || !header.key().startsWith(DeadLetterHeaders.PREFIX))
        .toList();
  }

  private static String shortened(String reason) {
    return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
  }

  private static byte[] bytes(Object key) {
    return key instanceof byte[] raw ? raw : key.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void add(org.apache.kafka.common.header.Headers headers, String name, Object v) {
    headers.add(name, v.toString().getBytes(StandardCharsets.UTF_8));
  }
}
