-- What becomes of background work, for the person who waits for it and for whoever looks after the installation.
-- locks: job_record for a moment (columns with constant defaults); new tables. compatible: yes.

alter table job_record
  -- What it is about, in the person's own words: a file, a quiz, a question.
  add column title text,
  -- How to run it again. Null: begun before this was kept.
  add column payload jsonb,
  -- How often it was begun, by itself or by the person.
  add column attempt_count integer not null default 0,
  -- What it is doing, by the name the room gave it.
  add column step text,
  -- The person asked for its end while it ran; it ends at its next breath.
  add column cancel_asked_at timestamptz;

-- What happened when, one row per change that a person can be told of.
create table job_record_event (
  user_id uuid not null,
  job_id uuid not null,
  position integer generated always as identity,
  at timestamptz not null default clock_timestamp(),
  what text not null check (what in ('queued', 'started', 'step', 'failed-once', 'failed', 'cancel-asked', 'cancelled', 'retried', 'done')),
  -- A step's name, or the reason of a failure.
  detail text,
  progress_percent numeric(5, 2) not null,
  primary key (user_id, job_id, position),
  foreign key (user_id, job_id) references job_record (user_id, id) on delete cascade
);
create index job_record_ended on job_record (finished_at) where finished_at is not null;
create index job_record_open on job_record (queued_at) where status in ('queued', 'running');

-- Worker processes: what each does now. Whether it lives is told by its lock, not by this row.
create table worker_process (
  id text primary key,
  started_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  stopped_at timestamptz,
  slot_count integer not null,
  -- [{jobId, task, startedAt}]
  running jsonb not null default '[]',
  -- Of the jobs of the last five minutes: how many, and within how long after they were due 95 of 100 were done.
  finished_count integer not null default 0,
  latency_p95_ms integer
);

-- Jobs that were held by a worker process when it died. After the first time a job runs alone among such jobs and is
-- noted here before it runs, so that a second death names the one that was running.
create table job_death (
  job_id bigint primary key,
  task text not null,
  death_count integer not null default 1,
  running_in text,
  first_at timestamptz not null default now(),
  last_at timestamptz not null default now()
);

-- Times when something was wrong with the installation; at most one of a kind is open.
create table alert_incident (
  id uuid primary key,
  kind text not null,
  severity text not null check (severity in ('warning', 'critical')),
  value double precision not null,
  threshold double precision not null,
  began_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  ended_at timestamptz
);
create unique index alert_incident_open on alert_incident (kind) where ended_at is null;
