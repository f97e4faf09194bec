-- Practise my mistakes: a card per person and question, due by the spaced repetition of FSRS, and the log of its reviews.
-- locks: new tables only. compatible: yes.

create table practice_card (
  user_id uuid not null references app_user (id) on delete cascade,
  id uuid not null,
  question_id uuid not null references question (id),
  reason text not null check (reason in ('wrong', 'partial', 'guessed')),
  -- Where the mistake was made last.
  attempt_id uuid not null,
  -- What FSRS keeps; see schedule.ts.
  memory jsonb not null,
  due_at timestamptz not null,
  review_count integer not null default 0,
  -- No longer a mistake: the question was corrected, or the student put it away.
  left_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (user_id, id),
  unique (user_id, question_id)
);
create index practice_card_due on practice_card (user_id, due_at) where left_at is null;

-- Append-only: taking an answer back is a row of its own.
create table practice_review (
  user_id uuid not null,
  -- Made by the client: the same answer sent twice is one row.
  id uuid not null,
  card_id uuid not null,
  -- The answer this row takes back; the columns of the answer are null then.
  undoes_id uuid,
  question_version_id uuid references question_version (id),
  response jsonb,
  credit numeric(7, 5),
  outcome text,
  confidence text check (confidence in ('low', 'medium', 'high')),
  rating smallint check (rating between 1 and 4),
  time_spent_ms integer not null default 0,
  memory_before jsonb not null,
  memory_after jsonb not null,
  reviewed_at timestamptz not null default now(),
  primary key (user_id, id),
  foreign key (user_id, card_id) references practice_card (user_id, id) on delete cascade,
  check (undoes_id is not null or question_version_id is not null)
);
create index practice_review_time on practice_review (user_id, reviewed_at);
create unique index practice_review_undone on practice_review (user_id, undoes_id) where undoes_id is not null;

create table practice_setting (
  user_id uuid primary key references app_user (id) on delete cascade,
  daily_minutes integer not null default 10 check (daily_minutes between 1 and 120)
);
