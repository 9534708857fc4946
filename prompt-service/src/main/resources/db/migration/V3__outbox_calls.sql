-- Calls the relay when facts are committed; calls of one transaction fold into one. Without it, or
-- when a call gets lost, the relay looks by itself.
create function call_outbox() returns trigger language plpgsql as $$
begin
    notify outbox;
    return null;
end
$$;

create trigger outbox_call after insert on outbox
    for each statement execute function call_outbox();

-- Facts that can never be said (unknown type, too large), with the reason; their stories have ended.
-- Nothing reads this but people: what is mended goes back with an insert into outbox.
create table outbox_dead (
    id         bigint primary key,
    type       text        not null,
    subject    text        not null,
    story_id   text        not null,
    body       bytea       not null,
    created_at timestamptz not null,
    reason     text        not null,
    died_at    timestamptz not null default now()
);
