-- What a person prepares for, and the dated tasks that follow from it.
-- locks: new tables only. compatible: yes.

create table study_goal (
  user_id uuid primary key references app_user (id) on delete cascade,
  exam_id uuid not null references exam (id),
  exam_on date,
  hours_per_week numeric(4, 1) not null check (hours_per_week > 0),
  updated_at timestamptz not null default now()
);

create table study_plan (
  user_id uuid primary key references app_user (id) on delete cascade,
  -- Hash of what the advice rests on: the words are written again only when it changes.
  aggregate_hash bytea,
  words text,
  way jsonb,
  refreshed_at timestamptz,
  -- The first change not yet taken in; later ones are gathered with it.
  changed_at timestamptz
);

create table study_plan_task (
  user_id uuid not null references app_user (id) on delete cascade,
  id uuid not null,
  -- Names the same advice over re-plans, so that a tick stays.
  task_key text not null,
  kind text not null check (kind in ('practise', 'review', 'mock')),
  topic_id uuid references topic (id),
  quiz_id uuid references quiz (id),
  minutes integer not null check (minutes > 0),
  due_on date not null,
  reason jsonb not null,
  done_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (user_id, id),
  unique (user_id, task_key)
);
create index study_plan_task_due on study_plan_task (user_id, due_on);
