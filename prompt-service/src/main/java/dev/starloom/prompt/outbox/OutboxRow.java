package dev.starloom.prompt.outbox;

import dev.starloom.contracts.event.EventType;
import dev.starloom.contracts.event.ShotEvent;
import dev.starloom.contracts.event.StoryEvent;
import dev.starloom.platform.json.Json;
import dev.starloom.platform.trace.TraceParent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A fact that is decided but not yet said, stored in the transaction that decides it. */
@Entity
@Table(name = "outbox")
public class OutboxRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  public String type;

  public String subject;

  @Column(name = "story_id")
  public String storyId;

  public byte[] body;

  @Column(name = "created_at")
  public Instant createdAt;

  /** The trace that decided it, as {@code traceparent}, or null. */
  @Column(name = "trace_parent")
  public String traceParent;

  public static OutboxRow of(StoryEvent event, Instant now) {
    var row = new OutboxRow();
    row.type = EventType.of(event).type();
    row.subject = event instanceof ShotEvent shot ? shot.shotId() : event.storyId();
    row.storyId = event.storyId();
    row.body = Json.write(event);
    row.createdAt = now;
    row.traceParent = TraceParent.current();
    return row;
  }
}
