-- A story is one trace: what is said later belongs to the trace that decided it (W3C traceparent).
alter table outbox
    add column trace_parent text;
alter table outbox_dead
    add column trace_parent text;
