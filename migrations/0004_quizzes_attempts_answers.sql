-- Quizzes and their versions, attempts with their frozen paper, the append-only answer log, results computed from it.
-- locks: new tables only. compatible: yes.

create table quiz (
  id uuid primary key,
  subject_id uuid not null references topic (id),
  slug text,
  owner_id uuid,
  visibility text not null default 'everyone' check (visibility in ('private', 'group', 'everyone')),
  group_id uuid references study_group (id),
  current_version integer not null default 1,
  deleted_at timestamptz,
  created_at timestamptz not null default now()
);
create unique index quiz_slug on quiz (subject_id, slug) where slug is not null;

create table quiz_version (
  id uuid primary key,
  quiz_id uuid not null references quiz (id),
  version integer not null,
  title text not null,
  description text not null default '',
  language text not null default 'en',
  modes text[] not null default '{exam,study}',
  time_limit_ms integer check (time_limit_ms > 0),
  shuffle_questions boolean not null default true,
  shuffle_options boolean not null default true,
  blueprint_id uuid references exam_blueprint (id),
  created_at timestamptz not null default now(),
  unique (quiz_id, version)
);

create table quiz_version_question (
  quiz_version_id uuid not null references quiz_version (id),
  place integer not null,
  question_id uuid not null references question (id),
  points numeric(10, 5) not null default 1 check (points >= 0),
  primary key (quiz_version_id, place),
  unique (quiz_version_id, question_id)
);

-- in-progress > submitted. The paper is frozen at the start: order of questions and options, seed, points, versions.
create table attempt (
  user_id uuid not null references app_user (id) on delete cascade,
  id uuid not null,
  quiz_id uuid not null references quiz (id),
  quiz_version_id uuid not null references quiz_version (id),
  mode text not null check (mode in ('exam', 'study')),
  status text not null default 'in-progress' check (status in ('in-progress', 'submitted')),
  seed text not null,
  paper jsonb not null,
  time_factor numeric(4, 2) not null default 1 check (time_factor > 0),
  started_at timestamptz not null default now(),
  deadline_at timestamptz,
  position integer not null default 1,
  submitted_at timestamptz,
  submitted_by text check (submitted_by in ('student', 'deadline')),
  points numeric(12, 5),
  max_points numeric(12, 5) not null,
  score_percent numeric(5, 2),
  duration_ms integer,
  score_card jsonb,
  -- When the student last followed this attempt's page: who had left is told when the debrief is ready.
  last_seen_at timestamptz not null default now(),
  primary key (user_id, id),
  check ((status = 'submitted') = (submitted_at is not null))
);
-- One open attempt of a quiz at a time: starting again resumes it.
create unique index attempt_open on attempt (user_id, quiz_id) where status = 'in-progress';
create index attempt_recent on attempt (user_id, submitted_at desc) where status = 'submitted';
create index attempt_overdue on attempt (deadline_at) where status = 'in-progress' and deadline_at is not null;
create index attempt_quiz on attempt (quiz_id);
-- A tutor's link names the attempt alone; whose it is is found here, and read by (user_id, id) from then on.
create index attempt_by_id on attempt (id);

-- Append-only. Everything else about answers is computed from here and can be computed again.
create table answer_log (
  user_id uuid not null,
  -- Made by the client: the same save sent twice is one row.
  id uuid not null,
  attempt_id uuid not null,
  question_version_id uuid not null references question_version (id),
  response jsonb,
  -- The answer's number when it counted; null when it was stale or late.
  revision integer,
  base_revision integer not null,
  standing text not null check (standing in ('counted', 'stale', 'late')),
  is_check boolean not null default false,
  time_spent_ms integer not null default 0,
  confidence text check (confidence in ('low', 'medium', 'high')),
  struck_option_ids text[] not null default '{}',
  received_at timestamptz not null default now(),
  primary key (user_id, id),
  foreign key (user_id, attempt_id) references attempt (user_id, id) on delete cascade,
  check ((standing = 'counted') = (revision is not null))
);
-- A revision is given once: of two tabs that save over the same answer, one counts. Stale and late rows have none.
create unique index answer_log_revision on answer_log (user_id, attempt_id, question_version_id, revision);

create table attempt_mark (
  user_id uuid not null,
  attempt_id uuid not null,
  question_version_id uuid not null references question_version (id),
  is_flagged boolean not null default false,
  struck_option_ids text[] not null default '{}',
  updated_at timestamptz not null default now(),
  primary key (user_id, attempt_id, question_version_id),
  foreign key (user_id, attempt_id) references attempt (user_id, id) on delete cascade
);

create table attempt_result (
  user_id uuid not null,
  attempt_id uuid not null,
  question_version_id uuid not null references question_version (id),
  question_id uuid not null,
  topic_id uuid not null references topic (id),
  credit numeric(7, 5) not null check (credit between 0 and 1),
  points numeric(10, 5) not null,
  max_points numeric(10, 5) not null,
  outcome text not null check (outcome in ('right', 'partial', 'wrong', 'unanswered')),
  time_spent_ms integer not null,
  -- Statistics count a person's first answer to a question.
  is_first boolean not null,
  is_late_accepted boolean not null default false,
  submitted_at timestamptz not null,
  primary key (user_id, attempt_id, question_version_id),
  foreign key (user_id, attempt_id) references attempt (user_id, id) on delete cascade
);
-- Whether an answer is a person's first to its question.
create index attempt_result_person_question on attempt_result (user_id, question_id);
create index attempt_result_question on attempt_result (question_id) where is_first;
create index attempt_result_topic on attempt_result (user_id, topic_id, submitted_at);

-- Facility and expected time per question, kept by a job from first answers.
create table question_statistic (
  question_id uuid primary key references question (id),
  answer_count integer not null,
  facility numeric(6, 5),
  median_time_ms integer,
  computed_at timestamptz not null default now()
);
