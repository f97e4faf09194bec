-- Statistics of quizzes and their questions, corrections of questions and what they changed in each attempt.
-- locks: attempt_result for its new columns (no rewrite) and while its index is built. compatible: yes.

-- Of first attempts, over all quizzes, weighted by their attempts; per cent, -100..100. Null while too few are known.
alter table question_statistic add column discrimination_percent numeric(6, 2);

-- Kept by a job. `which` attempts of each person count: the first, the best, the last or all.
create table quiz_statistic (
  quiz_id uuid not null references quiz (id),
  which text not null check (which in ('first', 'best', 'last', 'all')),
  attempt_count integer not null,
  body jsonb not null,
  -- How long it took: large quizzes are counted less often.
  duration_ms integer not null,
  computed_at timestamptz not null default now(),
  primary key (quiz_id, which)
);

create table quiz_question_statistic (
  quiz_id uuid not null references quiz (id),
  which text not null check (which in ('first', 'best', 'last', 'all')),
  question_id uuid not null references question (id),
  -- 0: all versions together.
  version integer not null,
  answer_count integer not null,
  discrimination_percent numeric(6, 2),
  body jsonb not null,
  primary key (quiz_id, which, question_id, version)
);
create index quiz_question_statistic_question on quiz_question_statistic (question_id, which);

-- What became of a question after people answered it: its key was changed, it was dropped, or everyone gets the mark.
-- applying > applied > undoing > undone. Scoring consults every row that is not undone; the newest wins.
create table question_correction (
  id uuid primary key,
  question_id uuid not null references question (id),
  action text not null check (action in ('new-key', 'drop', 'full-credit')),
  -- Answers to these versions are scored anew.
  from_version_ids uuid[] not null,
  new_version_id uuid references question_version (id),
  -- Null: in every quiz.
  quiz_ids uuid[],
  note text not null default '',
  created_by uuid,
  created_at timestamptz not null default now(),
  applied_at timestamptz,
  undone_at timestamptz,
  undo_applied_at timestamptz,
  -- The correction wrote its new version itself: undoing it puts the version before back.
  made_version boolean not null default false,
  check ((action = 'new-key') = (new_version_id is not null))
);
create index question_correction_question on question_correction (question_id, created_at);

alter table attempt_result
  -- The correction by which it was scored; not one that was undone since: then it is to be scored again.
  add column correction_id uuid references question_correction (id),
  -- Its points and maximum have left the score; it says nothing of mastery.
  add column is_dropped boolean not null default false;
create index attempt_result_version on attempt_result (question_version_id);

-- What a correction changed in one attempt: for undoing it, and for telling.
create table attempt_correction (
  user_id uuid not null,
  attempt_id uuid not null,
  correction_id uuid not null references question_correction (id),
  question_version_id uuid not null references question_version (id),
  -- {outcome, points, maxPoints} of the question and {card} of the attempt.
  before jsonb not null,
  after jsonb not null,
  applied_at timestamptz not null default now(),
  undone_at timestamptz,
  primary key (user_id, attempt_id, correction_id),
  foreign key (user_id, attempt_id) references attempt (user_id, id) on delete cascade
);
create index attempt_correction_correction on attempt_correction (correction_id);
