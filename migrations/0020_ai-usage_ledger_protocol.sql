-- A call is marked as sent, with the exact question, before its request leaves: what a writer that died has bought
-- is known to whoever takes over.
-- locks: ai_call while columns are added (no rewrite). compatible: yes.

alter table ai_call drop constraint ai_call_state_check;
alter table ai_call add constraint ai_call_state_check
  check (state in ('reserved', 'sent', 'settled', 'interrupted', 'failed'));
alter table ai_call
  -- Raised by whoever opens the call again: an older holder may neither send nor settle any more.
  add column fence integer not null default 1,
  -- Writers that died between sending and settling: each may have left a second bill, booked by estimate.
  add column crash_count integer not null default 0,
  -- Another call asked the same at the same time and paid.
  add column is_shared boolean not null default false,
  -- The provider's own name for the answer.
  add column response_id text,
  add column estimated_input_tokens integer not null default 0,
  add column sent_at timestamptz;
create index ai_call_sent on ai_call (sent_at) where state = 'sent';

-- What was asked last, word for word. The person may read it, and it goes when the person does.
create table ai_call_question (
  user_id uuid not null references app_user (id) on delete cascade,
  call_id uuid not null,
  instructions text not null,
  prompt text not null,
  model text not null,
  sent_at timestamptz not null default now(),
  primary key (user_id, call_id)
);
