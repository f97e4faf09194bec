-- The dashboard as one row with everything it shows, and each day's work of a person, from which weeks and totals are added up.
-- locks: dashboard_snapshot for a moment; attempt_result while its index is built. compatible: yes, old code writes rows of
-- format 1, which are compiled anew when they are read.

alter table dashboard_snapshot
  -- What wrote the body.
  add column format smallint not null default 1,
  -- Then it is compiled anew even if nothing happened: the day ends, or the plan does.
  add column fresh_until timestamptz not null default '-infinity',
  -- The zone of the days below.
  add column time_zone text not null default 'UTC',
  -- What the tutors of a class see of this person at a glance.
  add column glance jsonb not null default '{}';
create index dashboard_snapshot_fresh on dashboard_snapshot (fresh_until);

-- Work of one day where the person lives. A day is computed anew when its number of attempts or of practice entries is no
-- longer the one it took in, and when it was forgotten because a score of it changed.
create table dashboard_day (
  user_id uuid not null references app_user (id) on delete cascade,
  on_day date not null,
  attempt_count integer not null,
  score_count integer not null,
  score_sum numeric(12, 2) not null,
  -- Of quizzes and practice; what was left open is none.
  answer_count integer not null,
  worked_ms bigint not null,
  -- Rows of the practice log, those that take something back among them.
  practice_count integer not null,
  primary key (user_id, on_day)
);

-- The newest answers to one question, without reading all of them.
create index attempt_result_person_question_time on attempt_result (user_id, question_id, submitted_at desc);
drop index attempt_result_person_question;
