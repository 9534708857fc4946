package dev.starloom.prompt.removal;

import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.platform.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** What the tables hold, seen past the service. */
@ApplicationScoped
public class StoryTable {
  private final DataSource database;

  StoryTable(DataSource database) {
    this.database = database;
  }

  /** The whole row but for the time of the next removal. */
  String story(String id) {
    return ask("select to_jsonb(story) - 'removal_due' from story where id = ?", id);
  }

  int shots(String id) {
    return Integer.parseInt(ask("select count(*) from shot where story_id = ?", id));
  }

  ArtifactRef request(String id) {
    String ref = ask("select request_ref from story where id = ?", id);
    return Json.read(ref.getBytes(StandardCharsets.UTF_8), ArtifactRef.class);
  }

  boolean removalIsDueIn(String id, Duration least) {
    String due = "removal_due > now() + interval '" + least.toSeconds() + " s'";
    return "t".equals(ask("select " + due + " from story where id = ?", id));
  }

  boolean nothingIsDue(String id) {
    return "t".equals(ask("select removal_due is null from story where id = ?", id));
  }

  /** As if the story had been deleted so much earlier. */
  void passTime(String id, Duration time) {
    String past = "- interval '" + time.toSeconds() + " s'";
    ask(
        "update story set deleted_at = deleted_at "
            + past
            + ", removal_due = removal_due "
            + past
            + " where id = ? returning id",
        id);
  }

  private String ask(String question, String id) {
    try (Connection connection = database.getConnection();
        var query = connection.prepareStatement(question)) {
      query.setString(1, id);
      try (ResultSet answer = query.executeQuery()) {
        answer.next();
        return answer.getString(1);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
