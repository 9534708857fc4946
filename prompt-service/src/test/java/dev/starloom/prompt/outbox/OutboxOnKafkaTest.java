package dev.starloom.prompt.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.starloom.contracts.event.Topics;
import dev.starloom.embedded.test.Broker;
import dev.starloom.embedded.test.TestInfrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = TestInfrastructure.class,
    initArgs = @ResourceArg(name = "database", value = "prompt"))
class OutboxOnKafkaTest {
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @Inject DataSource dataSource;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  private Broker broker;

  @BeforeEach
  void open() {
    broker = new Broker(bootstrapServers);
  }

  @AfterEach
  void close() {
    broker.close();
  }

  @Test
  void a_storys_facts_are_in_the_topic_in_the_order_they_were_decided() {
    decide(
        "select 'story.control.v1', 'ordered', 'ordered', i::text::bytea, now()"
            + " from generate_series(1, 500) i");

    awaitEmpty();
    assertThat(broker.records(Topics.STORY_CONTROL, "ordered"))
        .extracting(record -> new String(record.value(), StandardCharsets.UTF_8))
        .isEqualTo(IntStream.rangeClosed(1, 500).mapToObj(Integer::toString).toList());
  }

  @Test
  void facts_are_said_well_before_the_poll() {
    List<Long> millis = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      long start = System.nanoTime();
      decide("values ('story.control.v1', 'quick', 'quick', ''::bytea, now())");
      awaitEmpty();
      millis.add((System.nanoTime() - start) / 1_000_000);
    }
    // With the poll alone the middle one would take half a second.
    assertThat(millis.stream().sorted().toList().get(7)).isLessThan(300);
  }

  @Test
  void a_record_that_kafka_refuses_for_its_size_goes_aside_and_the_others_flow() {
    decide(
        "values ('story.control.v1', repeat('k', 5000000), 'huge', ''::bytea, now()),"
            + " ('story.control.v1', 'after', 'after', ''::bytea, now())");

    awaitEmpty();
    assertThat(broker.records(Topics.STORY_CONTROL, "after")).hasSize(1);
    assertThat(number("select count(*) from outbox_dead where reason like '%large%'")).isEqualTo(1);
  }

  private void awaitEmpty() {
    await()
        .pollInterval(Duration.ofMillis(5))
        .atMost(PATIENCE)
        .until(() -> number("select count(*) from outbox") == 0);
  }

  private void decide(String rows) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("insert into outbox (type, subject, story_id, body, created_at) " + rows);
    } catch (SQLException e) {
      throw new IllegalStateException(rows, e);
    }
  }

  private long number(String sql) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
