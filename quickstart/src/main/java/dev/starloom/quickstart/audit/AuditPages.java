package dev.starloom.quickstart.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.starloom.contracts.audit.AuditHead;
import dev.starloom.quickstart.client.Api;
import dev.starloom.quickstart.launch.LaunchException;
import java.io.IOException;

/** The whole audit of a running system, fetched page by page. */
public final class AuditPages {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PAGE = 500;

  private final Api api;

  public AuditPages(Api api) {
    this.api = api;
  }

  /** Where the lines go. */
  public interface Target {
    void write(String lines) throws IOException;
  }

  /** Writes all entries, the oldest first. Returns the last one's number and hash. */
  public AuditHead export(Target target) throws IOException {
    AuditHead head = AuditHead.NONE;
    String page;
    do {
      page = api.audit(head.seq(), PAGE);
      target.write(page);
      head = page.isEmpty() ? head : last(page);
    } while (page.lines().count() == PAGE);
    return head;
  }

  private static AuditHead last(String page) {
    try {
      JsonNode line = JSON.readTree(page.substring(page.lastIndexOf('\n', page.length() - 2) + 1));
      return new AuditHead(line.path("seq").asLong(), line.path("hash").asText());
    } catch (JsonProcessingException e) {
      throw new LaunchException("The service does not answer with lines of JSON.", e);
    }
  }
}
