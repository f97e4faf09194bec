-- Essays wait for a tutor: an outcome of their own, and the marks that tutors gave.
-- locks: attempt_result while its check is read over and its index is built. compatible: yes, old code writes no essays.

alter table attempt_result
  drop constraint attempt_result_outcome_check,
  add constraint attempt_result_outcome_check
    check (outcome in ('right', 'partial', 'wrong', 'unanswered', 'unmarked'));
-- What waits, oldest first.
create index attempt_result_unmarked on attempt_result (submitted_at) where outcome = 'unmarked';

-- The mark in force; marking again takes its place, and the score is computed from it like from an answer.
create table essay_mark (
  user_id uuid not null,
  attempt_id uuid not null,
  question_version_id uuid not null references question_version (id),
  -- {type: rubric, levels} or {type: percent, percent}.
  mark jsonb not null,
  comment text not null default '',
  marked_by uuid references app_user (id) on delete set null,
  marked_at timestamptz not null default now(),
  primary key (user_id, attempt_id, question_version_id),
  foreign key (user_id, attempt_id) references attempt (user_id, id) on delete cascade
);
