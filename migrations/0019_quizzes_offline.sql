-- Papers that were downloaded to be taken without a network.
-- locks: brief, a column with a constant default. compatible: yes.

create table offline_paper (
  user_id uuid not null references app_user (id) on delete cascade,
  -- The id of the attempt it becomes.
  id uuid not null,
  quiz_id uuid not null references quiz (id),
  quiz_version_id uuid not null references quiz_version (id),
  mode text not null check (mode in ('exam', 'study')),
  paper jsonb not null,
  time_factor numeric(4, 2) not null check (time_factor > 0),
  downloaded_at timestamptz not null default now(),
  start_until timestamptz not null,
  handed_in_at timestamptz,
  primary key (user_id, id)
);
create unique index offline_paper_open on offline_paper (user_id, quiz_id, mode) where handed_in_at is null;

-- Its times are the device's own word.
alter table attempt add column is_offline boolean not null default false;
