-- What the model of the learner remembers: of each person, of every question and topic by everybody's answers, what
-- each answer was learned with, and what it changed. Rows of `mastery` without a memory are of the rule before it: a job
-- computes them anew within minutes, person by person, and before that whoever submits something.
-- locks: mastery and practice_review for their new columns (no rewrite). compatible: yes.

alter table mastery
  -- {concept, topic}: the person's, and the topic as it was known when they last answered in it. Null: to be computed anew.
  add column memory jsonb,
  -- Ends of the 80 % interval at the last answer.
  add column low numeric(5, 2) not null default 0,
  add column high numeric(5, 2) not null default 100;

create index mastery_without_memory on mastery (user_id) where memory is null;

-- One row per person: everything they can do, and the sitting that is still open.
create table mastery_learner (
  user_id uuid primary key references app_user (id) on delete cascade,
  memory jsonb not null,
  -- The constants it was computed with; 0: those that come with the product.
  model_version integer not null,
  -- The attempt, or the first answer of a sitting of practice.
  sitting_id uuid not null,
  is_practice boolean not null,
  last_answer_at timestamptz not null,
  updated_at timestamptz not null default now()
);
create index mastery_learner_version on mastery_learner (model_version);

-- How often somebody met a question, and how it went.
create table mastery_repeat (
  user_id uuid not null references app_user (id) on delete cascade,
  question_id uuid not null references question (id),
  memory jsonb not null,
  primary key (user_id, question_id)
);

-- By everybody's answers. Every submission of a quiz writes the rows of its questions, in the order of their ids.
create table mastery_question (
  question_id uuid primary key references question (id),
  memory jsonb not null,
  -- Sums from which the discrimination is computed.
  tally jsonb not null,
  answer_count integer not null default 0,
  -- Expected credit of an average person, 0..1, and what that makes on the scale 1..10 of authors.
  expected_credit double precision,
  difficulty numeric(3, 1),
  -- Correlation of what was expected of people with what they earned, -1..1; null while too few answers are known.
  discrimination double precision,
  updated_at timestamptz not null default now()
) with (fillfactor = 70);

create table mastery_topic (
  topic_id uuid primary key references topic (id),
  memory jsonb not null,
  updated_at timestamptz not null default now()
) with (fillfactor = 70);

-- Every answer that was taken in, once: with what was known of its question and topic just before. Computed again, a
-- person comes out the same, and everybody's memories have not learned anything twice.
create table mastery_answer (
  user_id uuid not null references app_user (id) on delete cascade,
  -- The attempt, or the answer of practice.
  source_id uuid not null,
  question_version_id uuid not null,
  question_id uuid not null,
  topic_id uuid not null,
  answered_at timestamptz not null,
  -- 0..1, as it was learned: with what hints take off.
  credit double precision not null,
  has_used_hint boolean not null,
  -- What was to be expected of it.
  chance double precision not null,
  question_before jsonb not null,
  topic_before jsonb not null,
  -- False: it was dropped or taken back since.
  is_counted boolean not null default true,
  learned_at timestamptz not null default now(),
  primary key (user_id, source_id, question_version_id)
);
create index mastery_answer_time on mastery_answer (answered_at);

-- What one attempt, or one sitting of practice, did to the mastery of a topic.
create table mastery_change (
  user_id uuid not null references app_user (id) on delete cascade,
  sitting_id uuid not null,
  topic_id uuid not null references topic (id),
  is_practice boolean not null,
  -- Of the newest answer.
  changed_at timestamptz not null,
  -- Null before the first answer.
  mastery_before numeric(5, 2),
  mastery_after numeric(5, 2) not null,
  low numeric(5, 2) not null,
  high numeric(5, 2) not null,
  level_before text,
  level_after text not null,
  -- {answers, elsewhere}: what each answer did, and what answers elsewhere did.
  why jsonb not null,
  -- {learner, concept, topic} just after: from them the curve until the next change is drawn.
  memory jsonb not null,
  primary key (user_id, sitting_id, topic_id)
);
create index mastery_change_topic on mastery_change (user_id, topic_id, changed_at desc);

-- Constants fitted to the answers of this installation. The newest that is in use counts; none: those of the product.
create table mastery_model (
  version integer primary key,
  constants jsonb not null,
  fitted_at timestamptz not null default now(),
  answer_count integer not null,
  person_count integer not null,
  -- Per answer of people it was not fitted to, beside what the constants in use then reached.
  log_loss double precision not null,
  log_loss_before double precision not null,
  is_in_use boolean not null
);

-- With help the same answer says less.
alter table practice_review
  add column hints_taken integer not null default 0 check (hints_taken >= 0),
  add column has_extra_hint boolean not null default false;
