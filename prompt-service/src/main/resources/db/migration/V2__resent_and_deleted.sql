-- A client that got no answer sends the same bytes again, without a key; their digest finds the story.
alter table story
    add column fingerprint   text,
    -- False while only a repetition of the call has arrived, not the call itself.
    add column original_seen boolean not null default true;
create index story_by_fingerprint on story (fingerprint, created_at) where fingerprint is not null;

-- The row of a deleted story stays, without anything that a user wrote.
alter table story
    alter column request drop not null,
    alter column request_ref drop not null,
    add column deleted_at  timestamptz,
    -- When its artifacts are to be removed next; null when that is done or nothing is to be done.
    add column removal_due timestamptz;
create index story_to_remove on story (removal_due) where removal_due is not null;
