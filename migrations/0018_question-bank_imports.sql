-- Imports of every format: the file is kept while it is looked at and taken, what an import made is remembered so that
-- it can be taken back, and a person's column mappings are kept for the next table.
-- locks: bank_import for an instant (columns with constant defaults). compatible: yes.

create table bank_import_file (
  user_id uuid not null references app_user (id) on delete cascade,
  id uuid not null,
  file_name text not null,
  -- Emptied as soon as the import is over; the row itself goes after a day.
  bytes bytea,
  byte_count integer not null,
  -- uploaded > checking > checked > taking > taken; a step back to checking whenever the options change.
  step text not null default 'uploaded' check (step in ('uploaded', 'checking', 'checked', 'taking', 'taken', 'failed', 'cancelled')),
  -- Which run of a step this is: one that was overtaken or cancelled writes nothing any more.
  run integer not null default 0,
  -- What the file seems to be: its format, the others it may be, the columns of a table.
  recognised jsonb not null,
  progress_percent smallint not null default 0,
  -- Where the questions go, how the file is read: as it was last asked for.
  options jsonb,
  -- What the file holds, counted and with its first questions.
  report jsonb,
  -- The sentence of a file that cannot be read.
  problem text,
  -- The file of refused questions.
  refused_name text,
  refused_type text,
  refused_bytes bytea,
  created_at timestamptz not null default now(),
  primary key (user_id, id)
);
create index bank_import_file_age on bank_import_file (created_at);

create table bank_import_mapping (
  user_id uuid not null references app_user (id) on delete cascade,
  id uuid not null,
  name text not null,
  -- By field, the heading of its column.
  columns jsonb not null,
  created_at timestamptz not null default now(),
  primary key (user_id, id),
  unique (user_id, name)
);

alter table bank_import
  -- Questions that were not there before, and those that got a newer version.
  add column made_question_ids uuid[] not null default '{}',
  add column changed_question_ids uuid[] not null default '{}',
  add column refused_count integer not null default 0,
  add column undone_at timestamptz;
create index bank_import_owner on bank_import (owner_id, created_at desc);
