-- Every model call with its cost, the cache of answers, quotas, prices.
-- locks: new tables only. compatible: yes.

create table ai_call (
  user_id uuid not null,
  id uuid not null,
  -- The caller's own name for this piece of work: the same key again is the same call, counted once.
  request_key text not null,
  task text not null,
  task_version integer not null,
  tier text not null,
  -- provider:model, or rules: asked first, then who answered or was asked last.
  model text not null,
  question_hash text not null,
  state text not null default 'reserved' check (state in ('reserved', 'settled', 'interrupted', 'failed')),
  -- How the answer came about; null while there is none.
  way jsonb,
  failure text,
  -- Requests sent to providers.
  attempt_count integer not null default 0,
  input_tokens integer not null default 0,
  cached_input_tokens integer not null default 0,
  output_tokens integer not null default 0,
  reasoning_tokens integer not null default 0,
  is_usage_estimated boolean not null default false,
  is_cached boolean not null default false,
  estimated_cost_micros bigint not null default 0,
  cost_micros bigint not null default 0,
  first_word_ms integer,
  duration_ms integer,
  started_at timestamptz not null default now(),
  settled_at timestamptz,
  primary key (user_id, id),
  unique (user_id, request_key)
);
create index ai_call_time on ai_call (started_at);

-- A call taken from a person's quota; given back when no model answered.
create table ai_quota_use (
  user_id uuid not null references app_user (id) on delete cascade,
  request_key text not null,
  taken_at timestamptz not null default now(),
  primary key (user_id, request_key)
);
create index ai_quota_use_time on ai_quota_use (user_id, taken_at);

-- Answers that satisfied their schema. With a user_id it is that person's alone; without, it names nobody and is everybody's.
create table ai_cache (
  cache_key text primary key,
  user_id uuid references app_user (id) on delete cascade,
  model text not null,
  answer text not null,
  hit_count integer not null default 0,
  created_at timestamptz not null default now(),
  last_hit_at timestamptz,
  expires_at timestamptz not null
);
create index ai_cache_expiry on ai_cache (expires_at);
create index ai_cache_user on ai_cache (user_id);

-- Exceptions from the installation's limits.
create table ai_quota (
  user_id uuid primary key references app_user (id) on delete cascade,
  day_limit integer check (day_limit >= 0),
  month_limit integer check (month_limit >= 0)
);

create table ai_price (
  model text not null,
  valid_from date not null,
  -- Micro-dollars per million tokens.
  input_micros bigint not null,
  cached_input_micros bigint not null,
  output_micros bigint not null,
  primary key (model, valid_from)
);
