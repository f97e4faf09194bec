-- A plan that knows days off, is done by doing it, says when it is too much, and is read by calendars.
-- locks: study_plan and study_plan_task for a moment. compatible: yes, old code plans as before and leaves the new columns.

create table study_setting (
  user_id uuid primary key references app_user (id) on delete cascade,
  -- Weekdays from 1, Monday, to 7.
  days_off smallint[] not null default '{}',
  easy_days smallint[] not null default '{}',
  -- [{from, to}], both days included.
  holidays jsonb not null default '[]' check (jsonb_typeof(holidays) = 'array'),
  -- Topics the person leaves out of the plan.
  dropped_topic_ids uuid[] not null default '{}',
  updated_at timestamptz not null default now()
);

-- A private address of the plan for calendar programs. The secret is not kept, only what it hashes to.
create table study_calendar_link (
  user_id uuid primary key references app_user (id) on delete cascade,
  secret_hash bytea not null unique,
  created_at timestamptz not null default now(),
  last_read_at timestamptz
);

alter table study_plan
  -- The person's own day it was made on: another one begins, and it is made anew.
  add column planned_on date,
  -- Minutes that are needed and there until the exam, and what to drop first.
  add column load jsonb,
  -- Tasks that slipped within a week.
  add column behind jsonb,
  add column behind_told_on date;
create index study_plan_planned_on on study_plan (planned_on);

alter table study_plan_task
  drop constraint study_plan_task_kind_check,
  add constraint study_plan_task_kind_check check (kind in ('practise', 'review', 'flashcards', 'mock')),
  add column question_count integer check (question_count > 0),
  add column done_count integer not null default 0 check (done_count >= 0),
  -- The day it was for when it was not done on its day.
  add column missed_on date;

-- Which work was counted for which task, so that it counts once and can be taken back. `source_id` is an attempt or an
-- answer of practice.
create table study_plan_work (
  user_id uuid not null references app_user (id) on delete cascade,
  source_id uuid not null,
  task_id uuid not null,
  answer_count integer not null,
  counted_at timestamptz not null default now(),
  primary key (user_id, source_id, task_id)
);
