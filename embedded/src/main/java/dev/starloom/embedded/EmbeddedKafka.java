package dev.starloom.embedded;

import dev.starloom.contracts.event.EventType;
import dev.starloom.contracts.event.Topics;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A one-node Kafka broker (KRaft) in this process. The broker classes are internal API of Kafka:
 * this file is the only one that knows them.
 */
public final class EmbeddedKafka implements AutoCloseable {
  private static final int PARTITIONS = 3;

  /** So long a record is still taken, to be put aside with a reason by whoever should read it. */
  private static final int LONGEST_RECORD = 4 << 20;

  /** A dead letter holds a whole record and says more; dropping it is a tombstone for its key. */
  private static final Map<String, String> DEAD_LETTERS =
      Map.of(
          "cleanup.policy", "compact", "max.message.bytes", Integer.toString(2 * LONGEST_RECORD));

  private static final List<String> SINGLE =
      List.of(
          "offsets.topic.num.partitions",
          "offsets.topic.replication.factor",
          "transaction.state.log.num.partitions",
          "transaction.state.log.replication.factor",
          "transaction.state.log.min.isr",
          "share.coordinator.state.topic.num.partitions",
          "share.coordinator.state.topic.replication.factor",
          "share.coordinator.state.topic.min.isr",
          "default.replication.factor");

  private final KafkaRaftServer server;
  private final String bootstrapServers;

  private EmbeddedKafka(KafkaRaftServer server, String bootstrapServers) {
    this.server = server;
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Starts a broker on 127.0.0.1 and makes Starloom's topics.
   *
   * @param folder keeps the log; an existing one is continued
   */
  public static EmbeddedKafka start(Path folder, int port, int controllerPort) throws IOException {
    Files.createDirectories(folder);
    format(folder);
    var config = new KafkaConfig(settings(folder, port, controllerPort), false);
    var server = new KafkaRaftServer(config, Time.SYSTEM);
    server.startup();
    String bootstrapServers = "127.0.0.1:" + port;
    makeTopics(bootstrapServers);
    return new EmbeddedKafka(server, bootstrapServers);
  }

  public String bootstrapServers() {
    return bootstrapServers;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static void format(Path folder) throws IOException {
    if (Files.exists(folder.resolve("meta.properties"))) {
      return;
    }
    var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    var formatter = new Formatter();
    formatter
        .setPrintStream(silent)
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(1)
        .setControllerListenerName("CONTROLLER")
        .setMetadataLogDirectory(folder.toString())
        .addDirectory(folder.toString())
        .setUnstableFeatureVersionsEnabled(false)
        .setIgnoreFormatted(true)
        .setReleaseVersion(MetadataVersion.latestProduction());
    try {
      formatter.run();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) { // the formatter declares no narrower type
      throw new IOException("can't format " + folder, e);
    }
  }

  private static Map<String, String> settings(Path folder, int port, int controllerPort) {
    var settings = new HashMap<String, String>();
    SINGLE.forEach(name -> settings.put(name, "1"));
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "1");
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    settings.put(
        "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
    settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("inter.broker.listener.name", "PLAINTEXT");
    settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("log.dirs", folder.toString());
    settings.put("num.partitions", Integer.toString(PARTITIONS));
    settings.put("auto.create.topics.enable", "false");
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    settings.put("background.threads", "2");
    settings.put("log.segment.bytes", "16777216");
    settings.put("message.max.bytes", Integer.toString(LONGEST_RECORD));
    settings.put("log.index.size.max.bytes", "1048576");
    settings.put("log.cleaner.dedupe.buffer.size", "4194304");
    // A killed broker's registration must expire soon, or its restart waits for it.
    settings.put("broker.heartbeat.interval.ms", "500");
    settings.put("broker.session.timeout.ms", "1500");
    return settings;
  }

  private static void makeTopics(String bootstrapServers) throws IOException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      Set<String> present = admin.listTopics().names().get();
      List<NewTopic> missing =
          topics()
              .filter(name -> !present.contains(name))
              .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
              .toList();
      admin.createTopics(missing).all().get();
      admin.incrementalAlterConfigs(deadLetterSettings()).all().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while topics were made", e);
    } catch (ExecutionException e) {
      throw new IOException("can't make the topics", e.getCause());
    }
  }

  /** Set at every start, because a folder may be older than the settings. */
  private static Map<ConfigResource, Collection<AlterConfigOp>> deadLetterSettings() {
    Collection<AlterConfigOp> settings =
        DEAD_LETTERS.entrySet().stream()
            .map(entry -> new ConfigEntry(entry.getKey(), entry.getValue()))
            .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
            .toList();
    return Map.of(new ConfigResource(ConfigResource.Type.TOPIC, Topics.DEAD_LETTER), settings);
  }

  private static Stream<String> topics() {
    return Stream.concat(
        Stream.of(EventType.values()).map(EventType::topic),
        Stream.of(Topics.STORY_REQUESTED, Topics.DEAD_LETTER));
  }
}
