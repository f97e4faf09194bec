-- Practice of a topic: attempts that the learner's own standing chooses the questions of. Reviews that aim at the day of
-- an exam: who wants them, and the plan they follow.
-- locks: brief, columns without defaults that rewrite; question while its index of published ones is built. compatible: yes.

-- The quiz in whose name a topic is practised, by everybody. It is in no list, and has no questions of its own.
alter table quiz add column practice_topic_id uuid unique references topic (id);

-- Questions to practise are looked up from a place drawn by lot, topic by topic.
create index question_topic_published on question (topic_id, id) where deleted_at is null and status = 'published';

-- Which quizzes hold their keys back until they close.
create index quiz_version_held_back on quiz_version (quiz_id, version) where review = 'after-close';

alter table practice_setting
  -- auto: from 120 days before the exam on.
  add column exam_mode text not null default 'auto' check (exam_mode in ('auto', 'on', 'off'));

-- When the card was due before this answer: an answer that is taken back leaves it as it was.
alter table practice_review add column due_before timestamptz;

-- One row per person whose reviews follow the day of an exam. The days stand in practice_card.due_at; what FSRS alone
-- would say stays in the memory of each card.
create table practice_exam_plan (
  user_id uuid primary key references app_user (id) on delete cascade,
  exam_on date not null,
  -- The person's own day it was made on, and all else it depends on: anything that differs, and it is made anew.
  planned_on date not null,
  fingerprint text not null,
  -- What is told of it, and what is left of each day.
  body jsonb not null,
  planned_at timestamptz not null default now()
);
