package dev.starloom.prompt.pipeline;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics from their beginning. */
final class Topic implements AutoCloseable {
  private final KafkaConsumer<String, byte[]> consumer;

  Topic(String bootstrapServers) {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new StringDeserializer(),
            new ByteArrayDeserializer());
  }

  /** CloudEvents types of a story's records, in order of their offsets. */
  List<String> types(String storyId, String topic) {
    return records(topic).stream()
        .filter(record -> storyId.equals(header(record, "ce_storyid")))
        .map(record -> header(record, "ce_type"))
        .toList();
  }

  /** Why the record with this body was put aside, or an empty text. */
  String deadLetterReason(String body) {
    return records("starloom.dead-letter").stream()
        .filter(record -> body.equals(new String(record.value(), StandardCharsets.UTF_8)))
        .map(record -> header(record, "dead-letter-reason"))
        .findFirst()
        .orElse("");
  }

  /** Why a record of this story was put aside, or an empty text. */
  String deadLetterReasonOf(String storyId) {
    return records("starloom.dead-letter").stream()
        .filter(record -> storyId.equals(header(record, "ce_storyid")))
        .map(record -> header(record, "dead-letter-reason"))
        .findFirst()
        .orElse("");
  }

  private List<ConsumerRecord<String, byte[]>> records(String topic) {
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

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
