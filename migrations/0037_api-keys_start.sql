-- Keys by which programs act for a person, within scopes and at a pace.
-- locks: new table only. compatible: yes.

create table api_key (
  user_id uuid not null references app_user (id) on delete cascade,
  id uuid not null,
  name text not null check (length(name) between 1 and 60),
  -- The part of the key that names it to people; it opens nothing.
  prefix text not null,
  -- SHA-256 of the whole key, the only thing kept of it: 190 random bits need no salt and no slow hash.
  secret_hash bytea not null unique,
  scopes text[] not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  revoked_at timestamptz,
  -- Noted at most once a minute.
  last_used_at timestamptz,
  -- So many calls in so many seconds in the long run, and so many at once.
  allowed_calls integer not null default 10 check (allowed_calls between 1 and 1000000),
  allowed_seconds integer not null default 10 check (allowed_seconds between 1 and 86400),
  allowed_burst integer not null default 60 check (allowed_burst between 1 and 1000000),
  -- When all of the burst is there again (GCRA: the theoretical arrival time).
  full_at timestamptz not null default '-infinity',
  primary key (user_id, id)
) with (fillfactor = 80);
