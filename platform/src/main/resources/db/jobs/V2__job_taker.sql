-- When a replica was last there that takes a kind of jobs which not all replicas can do.
create table job_taker (
    task_name text primary key,
    seen_at   timestamptz not null
);
