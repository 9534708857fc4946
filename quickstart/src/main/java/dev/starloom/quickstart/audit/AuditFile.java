package dev.starloom.quickstart.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.starloom.contracts.audit.AuditChain;
import dev.starloom.contracts.audit.AuditEntry;
import dev.starloom.contracts.audit.AuditReport;
import dev.starloom.contracts.audit.CanonicalJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Scanner;

/** An exported audit, recomputed without the service that exported it. */
public final class AuditFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private AuditFile() {}

  /**
   * Holds one line at a time. Every byte counts: a line that says the same in other bytes is bad.
   *
   * @param known hash of an entry that must be there, or null
   */
  public static AuditReport verify(Path file, String known) throws IOException {
    var chain = new AuditChain(known);
    // Nothing but a line feed ends a line, and bytes that are no text make no exception.
    try (var lines = new Scanner(file, StandardCharsets.UTF_8).useDelimiter("\n")) {
      boolean sound = true;
      while (sound && lines.hasNext()) {
        sound = add(chain, lines.next());
      }
      if (lines.ioException() != null) {
        throw lines.ioException();
      }
    }
    return chain.end(null);
  }

  private static boolean add(AuditChain chain, String line) {
    try {
      AuditEntry entry = entry(JSON.readTree(line));
      if (entry.line().equals(line)) {
        return chain.add(entry);
      }
      chain.unreadable("Its line is not written as it was exported.");
    } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
      chain.unreadable("Its line is no entry of an audit.");
    }
    return false;
  }

  private static AuditEntry entry(JsonNode line) {
    return new AuditEntry(
        line.path("seq").asLong(),
        Instant.parse(line.path("at").asText()),
        line.path("storyId").asText(),
        line.path("kind").asText(),
        line.path("who").asText(),
        CanonicalJson.write(JSON.convertValue(line.path("document"), Object.class)),
        line.path("previous").asText(),
        line.path("hash").asText());
  }
}
