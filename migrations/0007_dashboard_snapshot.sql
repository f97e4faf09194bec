-- One compiled dashboard per person.
-- locks: new table only. compatible: yes.

create table dashboard_snapshot (
  user_id uuid primary key references app_user (id) on delete cascade,
  body jsonb not null,
  -- The newest submission it has taken in.
  covers_until timestamptz not null,
  compiled_at timestamptz not null default now()
);
