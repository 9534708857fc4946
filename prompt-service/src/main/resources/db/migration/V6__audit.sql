-- Every verdict, decision and end of a story, each with the hash of the one before it. An entry
-- outlives its story, so it refers to nothing.
create table audit_entry (
    seq      bigint      primary key,
    at       timestamptz not null,
    story_id text        not null,
    kind     text        not null,
    who      text        not null,
    document text        not null,
    previous text        not null,
    hash     text        not null
);
create index audit_by_story on audit_entry (story_id, seq);

-- The last entry. Whoever appends holds this row until the commit, so the chain never forks.
create table audit_head (
    id   smallint primary key check (id = 1),
    seq  bigint   not null,
    hash text     not null
);
insert into audit_head (id, seq, hash) values (1, 0, repeat('0', 64));

-- Entries are only ever added. Who owns the tables can switch this off; the hashes tell.
create function keep_audit() returns trigger language plpgsql as $$
begin
    raise exception 'audit entries are only ever added';
end
$$;

create trigger audit_is_kept before update or delete or truncate on audit_entry
    for each statement execute function keep_audit();
