-- Topics as one tree, exams with versioned blueprints, questions with immutable versions.
-- locks: new tables only. compatible: yes.

create table topic (
  id uuid primary key,
  parent_id uuid references topic (id),
  -- The root of the tree this topic stands in; a subject names itself.
  subject_id uuid not null references topic (id),
  level text not null check (level in ('subject', 'category', 'concept')),
  slug text not null,
  name text not null,
  description text not null default '',
  language text not null default 'en',
  place integer not null default 0,
  owner_id uuid,
  visibility text not null default 'everyone' check (visibility in ('private', 'group', 'everyone')),
  group_id uuid references study_group (id),
  deleted_at timestamptz,
  created_at timestamptz not null default now(),
  check ((level = 'subject') = (parent_id is null)),
  check (level <> 'subject' or subject_id = id)
);
create unique index topic_slug on topic (subject_id, slug);
create unique index topic_subject_slug on topic (slug) where level = 'subject' and owner_id is null;
create index topic_parent on topic (parent_id);

create table exam (
  id uuid primary key,
  subject_id uuid not null references topic (id),
  slug text not null,
  name text not null,
  owner_id uuid,
  visibility text not null default 'everyone' check (visibility in ('private', 'group', 'everyone')),
  group_id uuid references study_group (id),
  deleted_at timestamptz,
  created_at timestamptz not null default now(),
  unique (subject_id, slug)
);

create table exam_blueprint (
  id uuid primary key,
  exam_id uuid not null references exam (id),
  version integer not null,
  pass_percent numeric(5, 2) not null check (pass_percent between 0 and 100),
  time_limit_ms integer check (time_limit_ms > 0),
  question_count integer not null check (question_count > 0),
  created_at timestamptz not null default now(),
  unique (exam_id, version)
);

create table exam_blueprint_domain (
  blueprint_id uuid not null references exam_blueprint (id),
  topic_id uuid not null references topic (id),
  weight_percent numeric(5, 2) not null check (weight_percent > 0 and weight_percent <= 100),
  primary key (blueprint_id, topic_id)
);

create table question (
  id uuid primary key,
  subject_id uuid not null references topic (id),
  topic_id uuid not null references topic (id),
  -- The author's own name for it: a content id, a GIFT [id:...].
  external_id text,
  status text not null default 'published' check (status in ('draft', 'review', 'published', 'retired')),
  difficulty numeric(3, 1) not null default 5 check (difficulty between 1 and 10),
  tags text[] not null default '{}',
  owner_id uuid,
  visibility text not null default 'everyone' check (visibility in ('private', 'group', 'everyone')),
  group_id uuid references study_group (id),
  current_version integer not null default 1,
  deleted_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index question_external on question (subject_id, external_id, owner_id) nulls not distinct where external_id is not null;
create index question_topic on question (topic_id) where deleted_at is null;
create index question_subject on question (subject_id, id) where deleted_at is null;

-- Never updated: whoever answered a version finds it again as it was.
create table question_version (
  id uuid primary key,
  question_id uuid not null references question (id),
  version integer not null,
  kind text not null,
  body jsonb not null,
  -- SHA-256 of the canonical body: the same question is not stored twice.
  content_hash bytea not null,
  created_by uuid,
  created_at timestamptz not null default now(),
  unique (question_id, version)
);
create index question_version_hash on question_version (content_hash);

create table bank_import (
  id uuid primary key,
  subject_id uuid not null references topic (id),
  -- Null for what the command line imported: it belongs to the installation.
  owner_id uuid,
  format text not null,
  file_name text not null,
  found_count integer not null,
  taken_count integer not null,
  refused jsonb not null,
  created_at timestamptz not null default now()
);
