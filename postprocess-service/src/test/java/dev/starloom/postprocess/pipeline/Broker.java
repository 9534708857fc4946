package dev.starloom.postprocess.pipeline;

import static org.awaitility.Awaitility.await;

import dev.starloom.contracts.event.EventType;
import dev.starloom.contracts.event.StoryEvent;
import dev.starloom.platform.event.EncodedEvent;
import dev.starloom.platform.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The rest of the pipeline, as one service sees it: says events and hears the answers. */
final class Broker implements AutoCloseable {
  /** All that tests say to a topic goes to one partition, so it is handled in that order. */
  private static final int PARTITION = 0;

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final KafkaProducer<String, byte[]> producer;
  private final KafkaConsumer<String, byte[]> consumer;

  Broker(String bootstrapServers) {
    Map<String, Object> address = Map.of("bootstrap.servers", bootstrapServers);
    producer = new KafkaProducer<>(address, new StringSerializer(), new ByteArraySerializer());
    consumer = new KafkaConsumer<>(address, new StringDeserializer(), new ByteArrayDeserializer());
  }

  void say(StoryEvent event) {
    EncodedEvent encoded = EncodedEvent.of(event, "test", Instant.EPOCH);
    say(encoded.topic(), encoded.key(), encoded.headers(), encoded.body());
  }

  void say(String topic, String key, Map<String, String> headers, byte[] body) {
    var record = new ProducerRecord<>(topic, PARTITION, key, body);
    headers.forEach((k, v) -> record.headers().add(k, v.getBytes(StandardCharsets.UTF_8)));
    producer.send(record);
    producer.flush();
  }

  /** Waits for an event of this form about a story. */
  <E extends StoryEvent> E hear(Class<E> form, String storyId) {
    return hear(form, storyId, 1).get(0);
  }

  /** Waits for so many events of this form about a story; in the order they were said. */
  <E extends StoryEvent> List<E> hear(Class<E> form, String storyId, int count) {
    return await(form.getSimpleName() + " of " + storyId)
        .atMost(PATIENCE)
        .until(() -> heard(form, storyId), events -> events.size() >= count);
  }

  /** The events of this form about a story that were said so far. */
  <E extends StoryEvent> List<E> heard(Class<E> form, String storyId) {
    return records(topic(form)).stream()
        .filter(record -> storyId.equals(header(record, "ce_storyid")))
        .map(record -> Json.read(record.value(), form))
        .toList();
  }

  List<ConsumerRecord<String, byte[]>> records(String topic) {
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

  static String header(ConsumerRecord<String, byte[]> record, String name) {
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
