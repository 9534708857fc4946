package dev.starloom.embedded.test;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.starloom.contracts.event.EventType;
import dev.starloom.contracts.event.ShotEvent;
import dev.starloom.contracts.event.StoryEvent;
import dev.starloom.contracts.event.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The rest of the pipeline, as one service under test sees it: says events and hears the answers.
 * Writes and reads records by the contract's words alone, with none of the services' code.
 */
public final class Broker implements AutoCloseable {
  /** All that tests say to a topic goes to one partition, so it is handled in that order. */
  private static final int PARTITION = 0;

  /** What the embedded broker takes. */
  private static final int LONGEST = 4 << 20;

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final KafkaProducer<String, byte[]> producer;
  private final KafkaConsumer<String, byte[]> consumer;

  public Broker(String bootstrapServers) {
    Map<String, Object> address = Map.of("bootstrap.servers", bootstrapServers);
    var settings = new HashMap<>(address);
    settings.put("max.request.size", LONGEST);
    producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    // A fetch that waits at a topic's end must not hold up the next look for half a second.
    Map<String, Object> eager =
        Map.of("bootstrap.servers", bootstrapServers, "fetch.max.wait.ms", 20);
    consumer = new KafkaConsumer<>(eager, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /** Says an event in CloudEvents binary mode. */
  public void say(StoryEvent event) {
    EventType type = EventType.of(event);
    String subject = event instanceof ShotEvent shot ? shot.shotId() : event.storyId();
    var headers =
        Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            type.type() + " " + subject + " " + event.hashCode(),
            "ce_source",
            "test",
            "ce_type",
            type.type(),
            "ce_subject",
            subject,
            "ce_time",
            "2026-01-01T00:00:00Z",
            "ce_storyid",
            event.storyId(),
            "content-type",
            "application/json");
    try {
      say(type.topic(), subject, headers, JSON.writeValueAsBytes(event));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says anything at all. */
  public void say(String topic, String key, Map<String, String> headers, byte[] body) {
    var raw = new ArrayList<Header>();
    headers.forEach((k, v) -> raw.add(new RecordHeader(k, v.getBytes(StandardCharsets.UTF_8))));
    say(topic, key, raw, body);
  }

  /** Says anything at all. Returns where it is: {@code topic/partition/offset}. */
  public String say(String topic, String key, List<Header> headers, byte[] body) {
    try {
      var record = new ProducerRecord<>(topic, PARTITION, key, body, headers);
      return topic + "/" + PARTITION + "/" + producer.send(record).get().offset();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the broker does not take it", e.getCause());
    }
  }

  /** Waits for a dead letter of the record that is there: {@code topic/partition/offset}. */
  public ConsumerRecord<String, byte[]> letter(String place) {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      for (ConsumerRecord<String, byte[]> letter : records(Topics.DEAD_LETTER)) {
        if (letter.key() != null && letter.key().endsWith("/" + place)) {
          return letter;
        }
      }
    }
    throw new AssertionError("no dead letter of " + place);
  }

  /** Waits for an event of this form about a story. */
  public <E extends StoryEvent> E hear(Class<E> form, String storyId) {
    return hear(form, storyId, 1).get(0);
  }

  /** Waits for so many events of this form about a story; in the order they were said. */
  public <E extends StoryEvent> List<E> hear(Class<E> form, String storyId, int count) {
    Instant end = Instant.now().plus(PATIENCE);
    List<E> events = heard(form, storyId);
    while (events.size() < count) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError(
            "only "
                + events.size()
                + " of "
                + count
                + " "
                + form.getSimpleName()
                + " of "
                + storyId);
      }
      events = heard(form, storyId);
    }
    return events;
  }

  /** The events of this form about a story that were said so far. */
  public <E extends StoryEvent> List<E> heard(Class<E> form, String storyId) {
    return records(topic(form), storyId).stream().map(record -> read(record, form)).toList();
  }

  private static <E extends StoryEvent> E read(
      ConsumerRecord<String, byte[]> record, Class<E> form) {
    try {
      return JSON.readValue(record.value(), form);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The records about a story on a topic, in the order of their offsets. */
  public List<ConsumerRecord<String, byte[]>> records(String topic, String storyId) {
    return records(topic).stream()
        .filter(record -> storyId.equals(header(record, "ce_storyid")))
        .toList();
  }

  /** All records of a topic. */
  public List<ConsumerRecord<String, byte[]>> records(String topic) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    var records = new ArrayList<ConsumerRecord<String, byte[]>>();
    while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
      consumer.poll(Duration.ofMillis(200)).forEach(records::add);
    }
    return records;
  }

  /** The value of a header, or an empty text. */
  public static String header(ConsumerRecord<String, byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static String topic(Class<? extends StoryEvent> form) {
    return Arrays.stream(EventType.values())
        .filter(type -> type.form() == form)
        .findFirst()
        .orElseThrow()
        .topic();
  }

  @Override
  public void close() {
    producer.close();
    consumer.close();
  }
}
