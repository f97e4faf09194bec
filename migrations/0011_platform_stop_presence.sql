-- A reader's wish to stop a stream, and who has a page open.
-- locks: stream, for a moment (a column without a value). compatible: yes.

-- The writer sees it with its next heartbeat and ends the stream itself, so that what was told is also stored.
alter table stream add column stop_requested_at timestamptz;

-- One row per person and server process with an open page of theirs; a dead process's row runs out by itself.
create table live_presence (
  user_id uuid not null,
  process_id uuid not null,
  seen_until timestamptz not null,
  primary key (user_id, process_id)
);
