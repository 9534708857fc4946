package dev.starloom.quickstart.audit;

import dev.starloom.contracts.audit.AuditEntry;
import dev.starloom.contracts.audit.AuditHead;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A chain as a service would have written it. */
public final class Entries {
  private Entries() {}

  public static List<AuditEntry> chain(int length) {
    var entries = new ArrayList<AuditEntry>();
    AuditHead head = AuditHead.NONE;
    for (int i = 0; i < length; i++) {
      var at = Instant.parse("2026-11-22T14:00:00.5Z").plusMillis(i);
      String document = "{\"hits\":[{\"score\":\"0.7\"}],\"n\":" + i + ",\"was\":\"星\\n\"}";
      entries.add(AuditEntry.after(head, at, "video_" + i, "outcome", "安 \"A\"", document));
      head = entries.get(i).head();
    }
    return entries;
  }

  public static List<String> lines(int length) {
    return new ArrayList<>(chain(length).stream().map(AuditEntry::line).toList());
  }
}
