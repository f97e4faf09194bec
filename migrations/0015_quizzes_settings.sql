-- How a quiz is taken, by version; drafts and retirement; pauses, hints, retakes; a person's extra time.
-- locks: brief, columns with constant defaults; the index of open attempts is built anew. compatible: yes.

alter table app_user add column time_factor numeric(4, 2) not null default 1 check (time_factor between 1 and 4);

alter table quiz add column status text not null default 'published' check (status in ('draft', 'published', 'retired'));

alter table quiz_version
  add column pass_percent numeric(5, 2) check (pass_percent between 0 and 100),
  add column is_study_timed boolean not null default false,
  add column attempts_allowed integer check (attempts_allowed > 0),
  add column grading text not null default 'best' check (grading in ('best', 'last', 'mean')),
  add column cool_down_ms bigint not null default 0 check (cool_down_ms >= 0),
  add column asks_confidence boolean not null default false,
  add column offers_hints boolean not null default true,
  add column allows_pause boolean not null default true,
  add column offline text not null default 'without-keys' check (offline in ('not-allowed', 'without-keys', 'with-keys')),
  add column review text not null default 'after-submission' check (review in ('after-submission', 'after-close')),
  add column opens_at timestamptz,
  add column closes_at timestamptz;

-- Sections of a version in their order. A version without any is one section without a title.
create table quiz_version_section (
  quiz_version_id uuid not null references quiz_version (id),
  place integer not null,
  id uuid not null,
  title text not null,
  topic_id uuid references topic (id),
  weight_percent numeric(5, 2) check (weight_percent > 0),
  -- Null: as the version says.
  shuffle_questions boolean,
  primary key (quiz_version_id, place)
);

alter table quiz_version_question add column section_place integer not null default 1;

-- Questions that each attempt draws anew; places are shared with the fixed ones.
create table quiz_version_draw (
  quiz_version_id uuid not null references quiz_version (id),
  place integer not null,
  section_place integer not null default 1,
  count integer not null check (count between 1 and 200),
  points numeric(10, 5) not null default 1 check (points >= 0),
  topic_ids uuid[] not null default '{}',
  tags text[] not null default '{}',
  kinds text[] not null default '{}',
  difficulty_from numeric(3, 1),
  difficulty_to numeric(3, 1),
  primary key (quiz_version_id, place)
);

alter table attempt
  -- For grade, number of attempts and cool-down.
  add column is_counted boolean not null default true,
  -- The submitted attempt of the same person whose missed questions this one repeats.
  add column retake_of uuid,
  add column paused_at timestamptz,
  -- What was left on the clock when it was stopped; the deadline is null as long.
  add column remaining_ms integer,
  add column paused_ms integer not null default 0,
  add check (paused_at is null or deadline_at is null);
drop index attempt_open;
create unique index attempt_open on attempt (user_id, quiz_id) where status = 'in-progress' and retake_of is null;
create unique index attempt_open_retake on attempt (user_id, retake_of) where status = 'in-progress' and retake_of is not null;

alter table attempt_mark add column hints_taken integer not null default 0 check (hints_taken >= 0);
