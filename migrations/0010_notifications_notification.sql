-- What a person is told in the app.
-- locks: new table only. compatible: yes.

create table notification (
  user_id uuid not null references app_user (id) on delete cascade,
  id uuid not null,
  kind text not null,
  -- The same thing is told once.
  subject_id uuid not null,
  payload jsonb not null,
  created_at timestamptz not null default now(),
  read_at timestamptz,
  primary key (user_id, id),
  unique (user_id, kind, subject_id)
);
create index notification_recent on notification (user_id, created_at desc);
