package dev.starloom.prompt.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.embedded.test.TestInfrastructure;
import dev.starloom.prompt.LoggedLines;
import dev.starloom.prompt.intake.Intake;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = TestInfrastructure.class,
    initArgs = @ResourceArg(name = "database", value = "prompt"))
class LoggedMovesTest {
  @Inject StoryStore stories;
  @Inject Intake intake;
  @Inject DataSource dataSource;

  private final Logger root = Logger.getLogger("");
  private final LoggedLines lines = new LoggedLines();

  @BeforeEach
  void listen() {
    root.addHandler(lines);
  }

  @AfterEach
  void stop() {
    root.removeHandler(lines);
  }

  @Test
  void a_move_is_logged_when_it_is_stored() throws Throwable {
    String id = create();

    cancel(id);

    assertThat(moves(id)).hasSize(1);
  }

  @Test
  void a_move_that_is_rolled_back_is_not_logged() throws Throwable {
    String id = create();
    refuseCommits(id);

    assertThatThrownBy(() -> cancel(id)).hasStackTraceContaining("refused by a test");

    assertThat(moves(id)).isEmpty();
  }

  private String create() throws Throwable {
    var asked = new StoryRequest("a", null, null, null, null, null, null, null, null);
    return VertxContextSupport.subscribeAndAwait(() -> intake.accept(asked)).id;
  }

  private void cancel(String id) throws Throwable {
    VertxContextSupport.subscribeAndAwait(() -> stories.change(id, Story::cancel));
  }

  private List<String> moves(String id) {
    return lines.above(Level.FINE).stream()
        .filter(line -> line.contains("Story moved") && line.contains(id))
        .toList();
  }

  /** Fails at the commit, when all statements have succeeded. */
  private void refuseCommits(String id) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create or replace function refuse() returns trigger language plpgsql as
          $$ begin raise exception 'refused by a test'; end $$;
          create constraint trigger refuse after update on story
          deferrable initially deferred for each row
          when (new.id = '%s') execute function refuse()"""
              .formatted(id));
    }
  }
}
