-- What every room stands on: the stream ledger, the job record, the log of events.
-- locks: new tables only. compatible: yes.

-- One row per thing that writes itself. pending > writing (lease) > ready | failed | stopped.
-- Claiming is one update; a writer whose lease ran out has lost the stream, and its late writes name an old generation.
create table stream (
  user_id uuid not null,
  id uuid not null,
  owner_kind text not null,
  owner_id uuid not null,
  status text not null default 'pending' check (status in ('pending', 'writing', 'ready', 'failed', 'stopped')),
  generation integer not null default 0,
  -- UTF-16 code units written in this generation, as JavaScript counts them.
  position integer not null default 0,
  lease_holder uuid,
  lease_until timestamptz,
  reason text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (user_id, id),
  unique (user_id, owner_kind, owner_id)
);
create index stream_abandoned on stream (lease_until) where status in ('pending', 'writing');

create table stream_chunk (
  user_id uuid not null,
  stream_id uuid not null,
  generation integer not null,
  -- Where this text begins.
  position integer not null,
  content text not null,
  primary key (user_id, stream_id, generation, position),
  foreign key (user_id, stream_id) references stream (user_id, id) on delete cascade
);

create table job_record (
  user_id uuid not null,
  id uuid not null,
  kind text not null,
  subject_id uuid,
  status text not null default 'queued' check (status in ('queued', 'running', 'done', 'failed', 'cancelled')),
  progress_percent numeric(5, 2) not null default 0 check (progress_percent between 0 and 100),
  estimate_ms integer,
  reason text,
  queued_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  primary key (user_id, id)
);
create unique index job_record_unfinished on job_record (user_id, kind, subject_id) nulls not distinct
  where status in ('queued', 'running');

-- The outbox: what was published, in the transaction that made it true. Subscribers run as jobs.
create table event (
  user_id uuid not null,
  id uuid not null,
  name text not null,
  payload jsonb not null,
  published_at timestamptz not null default now(),
  primary key (user_id, id)
);
create index event_by_time on event (published_at);
