package dev.starloom.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.starloom.contracts.event.EventType;
import dev.starloom.contracts.event.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {
  private static final String TOPIC = Topics.STORY_SUBMITTED;
  private static final ConfigResource DEAD_LETTERS =
      new ConfigResource(ConfigResource.Type.TOPIC, Topics.DEAD_LETTER);

  @TempDir private Path folder;

  private final int port = FreePorts.next();
  private final int controllerPort = FreePorts.next();

  @Test
  void topics_and_records_are_kept_over_a_restart()
      throws IOException, InterruptedException, ExecutionException {
    try (var kafka = start()) {
      assertThat(topics(kafka)).contains(Topics.STORY_REQUESTED, Topics.DEAD_LETTER);
      assertThat(topics(kafka)).containsAll(namesOfEventTopics());
      send(kafka.bootstrapServers(), "織女");
    }

    try (var again = start()) {
      assertThat(topics(again)).containsAll(namesOfEventTopics());
      assertThat(read(again, 1)).containsExactly("織女");
    }
  }

  @Test
  void dead_letters_are_kept_by_key_also_in_a_folder_that_is_older_than_that()
      throws IOException, InterruptedException, ExecutionException {
    try (var kafka = start()) {
      set(kafka, "cleanup.policy", "delete");
    }

    try (var again = start()) {
      await().until(() -> setting(again, "cleanup.policy").equals("compact"));
      assertThat(setting(again, "max.message.bytes")).isEqualTo("8388608");
    }
  }

  @Test
  void a_consumer_goes_on_where_it_was_before_a_restart()
      throws IOException, InterruptedException, ExecutionException {
    try (var kafka = start()) {
      send(kafka.bootstrapServers(), "first");
      assertThat(read(kafka, 1)).containsExactly("first");
    }

    try (var again = start()) {
      send(again.bootstrapServers(), "second");
      assertThat(read(again, 1)).containsExactly("second");
    }
  }

  @Test
  void what_a_killed_broker_had_acknowledged_is_kept()
      throws IOException, InterruptedException, ExecutionException {
    try (var process = OwnProcess.start("kafka", folder, port, controllerPort)) {
      send("127.0.0.1:" + port, "acknowledged");
      process.kill();
    }

    try (var again = start()) {
      assertThat(read(again, 1)).containsExactly("acknowledged");
    }
  }

  private EmbeddedKafka start() throws IOException {
    return EmbeddedKafka.start(folder, port, controllerPort);
  }

  private static void set(EmbeddedKafka kafka, String name, String value)
      throws InterruptedException, ExecutionException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      var change = new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
      admin.incrementalAlterConfigs(Map.of(DEAD_LETTERS, List.of(change))).all().get();
    }
  }

  private static String setting(EmbeddedKafka kafka, String name)
      throws InterruptedException, ExecutionException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      return admin
          .describeConfigs(List.of(DEAD_LETTERS))
          .all()
          .get()
          .get(DEAD_LETTERS)
          .get(name)
          .value();
    }
  }

  private static List<String> namesOfEventTopics() {
    return Arrays.stream(EventType.values()).map(EventType::topic).toList();
  }

  private static Set<String> topics(EmbeddedKafka kafka)
      throws InterruptedException, ExecutionException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      return admin.listTopics().names().get();
    }
  }

  private static void send(String servers, String value)
      throws InterruptedException, ExecutionException {
    Map<String, Object> settings = Map.of("bootstrap.servers", servers, "acks", "all");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(TOPIC, "key", value)).get();
    }
  }

  /** Reads as a group until there is that much or ten seconds are over, and commits. */
  private static List<String> read(EmbeddedKafka kafka, int count) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", kafka.bootstrapServers(),
            "group.id", "test",
            "enable.auto.commit", "false",
            "auto.offset.reset", "earliest");
    var values = new ArrayList<String>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(TOPIC));
      long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
      while (values.size() < count && System.nanoTime() < end) {
        consumer.poll(Duration.ofMillis(200)).forEach(r -> values.add(r.value()));
      }
      consumer.commitSync();
    }
    return values;
  }
}
