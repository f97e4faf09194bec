-- Where programs of people hear what happens here: addresses, what happened, and each telling of it with its tries.
-- locks: new tables only. compatible: yes.

create table webhook_endpoint (
  user_id uuid not null references app_user (id) on delete cascade,
  id uuid not null,
  url text not null check (length(url) <= 1000),
  name text not null check (length(name) <= 80),
  -- Names of events, at least one.
  events text[] not null check (cardinality(events) > 0),
  -- Whose events, as far as the owner may see them when they are sent.
  audience text not null check (audience in ('own', 'students', 'everybody')),
  -- What signs, sealed with the secret that signs sessions; the one before it is valid a while longer.
  sealed_secret text not null,
  sealed_old_secret text,
  old_secret_until timestamptz,
  is_on boolean not null default true,
  -- Events from here on: the last time it was switched on.
  listens_since timestamptz not null default now(),
  off_reason text check (off_reason in ('owner', 'gone', 'failing')),
  off_at timestamptz,
  -- Of the first failure since it last worked.
  failing_since timestamptz,
  delivered_at timestamptz,
  tested_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (user_id, id)
);
create index webhook_endpoint_on on webhook_endpoint (id) where is_on;

-- Events that were taken in, under their ids: each is once.
create table webhook_event (
  user_id uuid not null references app_user (id) on delete cascade,
  id uuid not null,
  happened_at timestamptz not null,
  primary key (user_id, id)
);
create index webhook_event_by_time on webhook_event (happened_at);

-- waiting -> sending -> delivered | failed | dropped, or back to waiting with a later time. A claim is a lease: who dies while
-- sending loses it, and the next one sends again under the same webhook-id.
create table webhook_delivery (
  user_id uuid not null,
  endpoint_id uuid not null,
  id uuid not null,
  -- The event, whose it is, and what is told of it: a copy for each owner.
  event_id uuid not null,
  subject_id uuid not null references app_user (id) on delete cascade,
  event_name text not null,
  body jsonb not null,
  happened_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'delivered', 'failed', 'dropped')),
  send_after timestamptz not null,
  lease_until timestamptz,
  try_count smallint not null default 0,
  -- Tries before it was last begun anew.
  tries_before smallint not null default 0,
  -- A word of ours for the end that it came to.
  failure text check (length(failure) <= 40),
  ended_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (user_id, id),
  unique (user_id, endpoint_id, event_id),
  foreign key (user_id, endpoint_id) references webhook_endpoint (user_id, id) on delete cascade
);
-- In the order of events of one person to one address, which is the order of their ids.
create index webhook_delivery_open on webhook_delivery (endpoint_id, subject_id, event_id) where state in ('waiting', 'sending');
create index webhook_delivery_due on webhook_delivery (endpoint_id, send_after, event_id) where state in ('waiting', 'sending');
create index webhook_delivery_subject on webhook_delivery (subject_id);
create index webhook_delivery_by_time on webhook_delivery (happened_at);

create table webhook_try (
  user_id uuid not null,
  delivery_id uuid not null,
  number smallint not null,
  started_at timestamptz not null,
  duration_ms integer not null,
  status smallint,
  -- A word of ours when there was no answer.
  failure text check (length(failure) <= 40),
  -- How the answer began, as it came.
  answer text not null default '' check (length(answer) <= 200),
  primary key (user_id, delivery_id, number),
  foreign key (user_id, delivery_id) references webhook_delivery (user_id, id) on delete cascade
);
