-- Authoring: full-text search, drafts, bulk edits that can be undone, preview links, reports, media.
-- locks: question is rewritten once, an index of question_version built anew: seconds at 50,000 rows. compatible: yes.

create extension if not exists pg_trgm;

-- Words of the current version, kept by whoever writes one: the stem's beginning, and all there are.
alter table question add column stem_text text not null default '';
alter table question add column search_text text not null default '';
update question set
  stem_text = left(body ->> 'stem', 1000),
  search_text = left(body ->> 'stem', 20000) || coalesce(' ' || (
    select left(string_agg(word #>> '{}', ' '), 40000)
    from (
      select jsonb_path_query(body, 'strict $.**.text', '{}', true)
      union all select jsonb_path_query(body, 'strict $.**.explanation', '{}', true)
      union all select jsonb_path_query(body, 'strict $.trueExplanation', '{}', true)
      union all select jsonb_path_query(body, 'strict $.falseExplanation', '{}', true)
    ) words (word)), '')
from question_version version
where version.question_id = question.id and version.version = question.current_version;
-- Words of the stem count for more.
alter table question add column search tsvector generated always as (
  setweight(to_tsvector('simple', stem_text), 'A') || setweight(to_tsvector('simple', search_text), 'C')) stored;
create index question_search on question using gin (search);
-- For words mistyped and for questions that are nearly the same.
create index question_stem_trigram on question using gin (stem_text gin_trgm_ops);
create index question_created on question (subject_id, created_at, id) where deleted_at is null;
create index question_difficulty on question (subject_id, difficulty, id) where deleted_at is null;
create index question_tags on question using gin (tags);

alter table question_version add column note text not null default '';
-- With the kind in it, lists and counts by kind need not read the questions themselves.
alter table question_version drop constraint question_version_question_id_version_key;
create unique index question_version_number on question_version (question_id, version) include (kind);

create table question_draft (
  owner_id uuid not null references app_user (id) on delete cascade,
  id uuid not null,
  subject_id uuid not null references topic (id),
  -- Null while the question does not exist yet.
  question_id uuid references question (id),
  base_version integer not null,
  body jsonb not null,
  place jsonb not null,
  revision integer not null default 1,
  saved_at timestamptz not null default now(),
  primary key (owner_id, id)
);
create unique index question_draft_question on question_draft (owner_id, question_id) where question_id is not null;

-- What a bulk change replaced, so that it can be taken back once.
create table question_bulk_edit (
  id uuid primary key,
  owner_id uuid not null references app_user (id) on delete cascade,
  change jsonb not null,
  before jsonb not null,
  undone_at timestamptz,
  created_at timestamptz not null default now()
);

create table question_preview_link (
  id uuid primary key,
  question_id uuid not null references question (id),
  -- SHA-256 of the token: the token itself is only in the link.
  token_hash bytea not null unique,
  created_by uuid not null references app_user (id) on delete cascade,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  created_at timestamptz not null default now()
);
create index question_preview_link_question on question_preview_link (question_id);

create table question_report (
  id uuid primary key,
  question_id uuid not null references question (id),
  question_version_id uuid not null references question_version (id),
  reporter_id uuid not null references app_user (id) on delete cascade,
  attempt_id uuid not null,
  reason text not null check (reason in ('wrong-key', 'unclear', 'typo', 'outdated', 'offensive', 'other')),
  text text not null,
  status text not null default 'open' check (status in ('open', 'fixed', 'no-fault')),
  answer text not null default '',
  answered_by uuid,
  answered_at timestamptz,
  created_at timestamptz not null default now(),
  -- Saying it again changes what was said.
  unique (reporter_id, question_version_id)
);
create index question_report_question on question_report (question_id) where status = 'open';

-- Pictures and sound of questions, named by what is in them: the same file is stored once.
create table media (
  hash bytea primary key,
  mime_type text not null,
  bytes bytea not null,
  created_by uuid,
  created_at timestamptz not null default now()
);
