-- Who will see the film, where it goes, and when a person decides; as in the request.
alter table story
    add column audience text not null default 'general',
    add column release  text not null default 'private',
    add column review   text not null default 'on_doubt',
    add column reviewing_since timestamptz,
    add column escalated_at    timestamptz,
    add column claimed_by      text,
    add column claimed_until   timestamptz,
    add column approved_by     text;
alter table shot
    add column take integer not null default 1;

-- Stories that wait for a reviewer already have waited from now on.
update story set reviewing_since = now() where state = 'reviewing';
create index story_in_review on story (reviewing_since, id) where state = 'reviewing';

-- By the database's clock, because what waits too long is told by that, too.
create function begin_review() returns trigger language plpgsql as $$
begin
    new.reviewing_since = now();
    return new;
end
$$;

create trigger review_begins before update on story
    for each row when (new.state = 'reviewing' and old.state <> 'reviewing')
    execute function begin_review();
