-- Every model call with its cost, the cache of answers, quotas, prices.
-- locks: new tables only. compatible: yes.

create table ai_call (
  user_id uuid not null,
  id uuid not null,
  request_key text not null,
  task text not null,
  task_version integer not null,
  -- provider:model, or rules.
  model text not null,
  came_by text not null check (came_by in ('model', 'cache', 'rules')),
  state text not null default 'reserved' check (state in ('reserved', 'settled', 'interrupted', 'failed')),
  why text,
  attempt_count integer not null default 0,
  input_tokens integer not null default 0,
  cached_input_tokens integer not null default 0,
  output_tokens integer not null default 0,
  reasoning_tokens integer not null default 0,
  cost_micros bigint not null default 0,
  -- Whether it took one from the person's quota.
  is_counted boolean not null default false,
  first_delta_ms integer,
  duration_ms integer,
  started_at timestamptz not null default now(),
  settled_at timestamptz,
  primary key (user_id, id)
);
create index ai_call_counted on ai_call (user_id, started_at) where is_counted;
create index ai_call_time on ai_call (started_at);

-- Holds nothing that names a person; shared by all.
create table ai_cache (
  cache_key bytea primary key,
  task text not null,
  model text not null,
  output text not null,
  hit_count integer not null default 0,
  created_at timestamptz not null default now(),
  last_hit_at timestamptz,
  expires_at timestamptz not null
);
create index ai_cache_expiry on ai_cache (expires_at);

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
