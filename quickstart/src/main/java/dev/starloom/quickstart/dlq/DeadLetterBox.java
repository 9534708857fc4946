package dev.starloom.quickstart.dlq;

import dev.starloom.contracts.event.DeadLetterHeaders;
import dev.starloom.contracts.event.Topics;
import dev.starloom.quickstart.launch.LaunchException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The dead letters of a cluster. The last record under an id is the letter; one without a value
 * says that the letter is gone. Every call fails with a {@link LaunchException} that names the
 * broker if it does not answer in time, and with a {@link LetterException} for what is wrong with
 * one letter alone.
 */
public final class DeadLetterBox implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final int LONGEST = 16 << 20;

  private final String servers;
  private final Duration limit;
  private final KafkaConsumer<String, byte[]> consumer;
  private final KafkaProducer<byte[], byte[]> producer;

  private DeadLetterBox(
      String servers,
      Duration limit,
      KafkaConsumer<String, byte[]> consumer,
      KafkaProducer<byte[], byte[]> producer) {
    this.servers = servers;
    this.limit = limit;
    this.consumer = consumer;
    this.producer = producer;
  }

  /**
   * @param servers {@code HOST:PORT}
   * @param limit for one answer of the broker
   */
  public static DeadLetterBox open(String servers, Duration limit) {
    int millis = Math.toIntExact(limit.toMillis());
    try {
      return new DeadLetterBox(
          servers,
          limit,
          new KafkaConsumer<>(
              Map.of("bootstrap.servers", servers, "default.api.timeout.ms", millis),
              new StringDeserializer(),
              new ByteArrayDeserializer()),
          new KafkaProducer<>(
              Map.of(
                  "bootstrap.servers", servers,
                  "max.request.size", LONGEST,
                  "max.block.ms", millis,
                  "request.timeout.ms", millis / 2,
                  "delivery.timeout.ms", millis),
              new ByteArraySerializer(),
              new ByteArraySerializer()));
    } catch (KafkaException e) {
      throw new LaunchException("The address " + servers + " is not one of a Kafka broker.", e);
    }
  }

  /** The letters by id, as they were put aside, oldest first on each partition. */
  public Map<String, Letter> letters() {
    var letters = new LinkedHashMap<String, Letter>();
    try {
      List<TopicPartition> partitions = partitions();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      long silentSince = System.nanoTime();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        var polled = consumer.poll(PAUSE);
        polled.forEach(record -> keep(letters, record));
        silentSince = polled.isEmpty() ? silentSince : System.nanoTime();
        checkPatience(silentSince);
      }
    } catch (KafkaException e) {
      throw silent(e);
    }
    return letters;
  }

  /** The body of a letter as it is kept; null if there was none. */
  public byte[] body(Letter letter) {
    boolean absent = letter.header(DeadLetterHeaders.BODY).equals(DeadLetterHeaders.ABSENT);
    return absent ? null : read(letter);
  }

  /** Sends the record back to where it came from, then drops the letter. */
  public void replay(Letter letter) {
    if (letter.isBodyOmitted()) {
      throw new LetterException(
          "The record was too long to be kept whole; send the original again.");
    }
    Header key = letter.headers().lastHeader(DeadLetterHeaders.KEY);
    send(
        new ProducerRecord<>(
            letter.topic(),
            null,
            key == null ? null : key.value(),
            body(letter),
            headersOfReplay(letter)));
    drop(letter);
  }

  /** Drops the letter. */
  public void drop(Letter letter) {
    byte[] id = letter.id().getBytes(StandardCharsets.UTF_8);
    send(new ProducerRecord<>(Topics.DEAD_LETTER, letter.partition(), id, null));
  }

  private static Headers headersOfReplay(Letter letter) {
    var headers = new RecordHeaders();
    for (Header header : letter.headers()) {
      if (!header.key().startsWith(DeadLetterHeaders.PREFIX)) {
        headers.add(header);
      }
    }
    String count = Integer.toString(letter.replays() + 1);
    headers.add(DeadLetterHeaders.REPLAYS, count.getBytes(StandardCharsets.UTF_8));
    return headers;
  }

  private List<TopicPartition> partitions() {
    return consumer.partitionsFor(Topics.DEAD_LETTER).stream()
        .map(info -> new TopicPartition(Topics.DEAD_LETTER, info.partition()))
        .toList();
  }

  private byte[] read(Letter letter) {
    var partition = new TopicPartition(Topics.DEAD_LETTER, letter.partition());
    try {
      consumer.assign(List.of(partition));
      consumer.seek(partition, letter.offset());
      long begin = System.nanoTime();
      while (true) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(PAUSE)) {
          if (record.offset() == letter.offset()) {
            return record.value();
          }
          throw new LetterException("The letter " + letter.id() + " is gone.");
        }
        checkPatience(begin);
      }
    } catch (KafkaException e) {
      throw silent(e);
    }
  }

  private void checkPatience(long silentSince) {
    if (System.nanoTime() - silentSince > limit.toNanos()) {
      throw silent(null);
    }
  }

  private static void keep(Map<String, Letter> letters, ConsumerRecord<String, byte[]> record) {
    if (record.key() == null) {
      return; // a compacted topic takes none
    }
    letters.remove(record.key());
    if (record.value() != null) {
      letters.put(record.key(), Letter.of(record));
    }
  }

  private void send(ProducerRecord<byte[], byte[]> record) {
    try {
      producer.send(record).get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | KafkaException e) {
      throw silent(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof org.apache.kafka.common.errors.TimeoutException
          ? silent(e)
          : new LetterException(
              "Kafka at " + servers + " refuses it: " + e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("Interrupted.", e);
    }
  }

  private LaunchException silent(Exception cause) {
    return new LaunchException(
        "Kafka at "
            + servers
            + " does not answer within "
            + limit.toSeconds()
            + " s; see './starloom status', or name another with --bootstrap HOST:PORT.",
        cause);
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
    consumer.close(CloseOptions.timeout(Duration.ZERO));
  }
}
