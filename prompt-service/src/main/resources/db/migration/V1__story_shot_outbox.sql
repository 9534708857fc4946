create table story (
    id                 text primary key,
    state              text        not null,
    step               text        not null,
    created_at         timestamptz not null,
    completed_at       timestamptz,
    request            text        not null,
    request_sha256     text        not null,
    request_ref        text        not null,
    storyboard         text,
    storyboard_ref     text,
    prompt_verdict     text,
    storyboard_verdict text,
    shots_done         integer     not null default 0,
    shots_total        integer     not null default 0,
    assembly_done      integer     not null default 0,
    assembly_total     integer     not null default 0,
    failure_code       text,
    failure_sentence   text,
    failure_stage      text,
    film               text,
    version            bigint      not null default 0
);
-- The list is read by time, newest or oldest first, page by page.
create index story_by_time on story (created_at, id);

create table shot (
    id             text primary key,
    story_id       text    not null references story (id) on delete cascade,
    position       integer not null,
    state          text    not null,
    clip           text,
    decision       text,
    category       text,
    verdict        text,
    notes          text,
    frames_done    integer not null default 0,
    frames_total   integer not null default 0,
    version        bigint  not null default 0,
    unique (story_id, position)
);

-- Facts that are decided but not yet said; written in the transaction that decides them.
create table outbox (
    id         bigint generated always as identity primary key,
    type       text        not null,
    subject    text        not null,
    story_id   text        not null,
    body       bytea       not null,
    created_at timestamptz not null
);
