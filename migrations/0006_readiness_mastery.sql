-- Mastery per concept, readiness per exam.
-- locks: new tables only. compatible: yes.

create table mastery (
  user_id uuid not null references app_user (id) on delete cascade,
  topic_id uuid not null references topic (id),
  mastery numeric(5, 2) not null default 0 check (mastery between 0 and 100),
  level text not null,
  answer_count integer not null default 0,
  last_practised_at timestamptz not null,
  primary key (user_id, topic_id)
);

-- Which attempts mastery has taken in: a job that runs twice counts once.
create table mastery_applied (
  user_id uuid not null,
  attempt_id uuid not null,
  applied_at timestamptz not null default now(),
  primary key (user_id, attempt_id),
  foreign key (user_id, attempt_id) references attempt (user_id, id) on delete cascade
);

create table readiness_snapshot (
  user_id uuid not null references app_user (id) on delete cascade,
  id uuid not null,
  exam_id uuid not null references exam (id),
  blueprint_id uuid not null references exam_blueprint (id),
  body jsonb not null,
  computed_at timestamptz not null default now(),
  primary key (user_id, id)
);
create index readiness_snapshot_latest on readiness_snapshot (user_id, exam_id, computed_at desc);

create table exam_outcome (
  user_id uuid not null references app_user (id) on delete cascade,
  id uuid not null,
  exam_id uuid not null references exam (id),
  taken_on date not null,
  has_passed boolean not null,
  recorded_at timestamptz not null default now(),
  primary key (user_id, id)
);
