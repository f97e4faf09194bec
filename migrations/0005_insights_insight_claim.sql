-- The debrief's words. Whether it is being written stands in its stream; claims are rows, so they can be counted by topic.
-- locks: new tables only. compatible: yes.

create table insight (
  user_id uuid not null,
  id uuid not null,
  attempt_id uuid not null,
  stream_id uuid not null,
  summary text,
  key_takeaway text,
  -- Which way it came: a model's name, the cache, or rules and why.
  way jsonb,
  ai_call_id uuid,
  dropped_claim_count integer not null default 0,
  created_at timestamptz not null default now(),
  ready_at timestamptz,
  primary key (user_id, id),
  unique (user_id, attempt_id),
  foreign key (user_id, attempt_id) references attempt (user_id, id) on delete cascade,
  foreign key (user_id, stream_id) references stream (user_id, id) on delete cascade
);

create table insight_claim (
  user_id uuid not null,
  insight_id uuid not null,
  kind text not null check (kind in ('strength', 'weakness', 'recommendation')),
  place integer not null,
  topic_id uuid not null references topic (id),
  sentence text not null,
  -- Numbers on the paper and the versions they stand for, in the same order.
  question_numbers integer[] not null,
  question_version_ids uuid[] not null,
  primary key (user_id, insight_id, kind, place),
  foreign key (user_id, insight_id) references insight (user_id, id) on delete cascade
);
create index insight_claim_topic on insight_claim (user_id, topic_id, kind);
