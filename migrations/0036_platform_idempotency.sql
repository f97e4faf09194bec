-- The first answer to a call that may be sent again: a repeat with the same key gets it instead of a second effect.
-- locks: new table only. compatible: yes.

create table idempotency_record (
  user_id uuid not null references app_user (id) on delete cascade,
  -- As the caller chose it.
  key text not null check (length(key) between 1 and 255),
  -- SHA-256 of method, address and body: another request under the same key is refused.
  fingerprint bytea not null,
  -- Whoever runs the call holds it; one that died lets go of it when the time is over.
  lease uuid not null,
  lease_until timestamptz not null,
  created_at timestamptz not null default now(),
  -- Null while the call runs.
  status smallint,
  headers jsonb,
  -- Sealed: answers hold what only its person may read, some of it secrets that are kept nowhere else.
  body text,
  primary key (user_id, key)
);
create index idempotency_record_created on idempotency_record (created_at);
