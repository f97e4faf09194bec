-- How honest the words of models were on our own set of attempts, as it was measured by hand.
-- locks: new table only. compatible: yes.

create table ai_evaluation (
  id uuid primary key,
  -- provider:model, or rules.
  subject text not null,
  -- Which set it was: the number of cases and a hash of them.
  case_set text not null,
  figures jsonb not null,
  -- The cases with a fault, with what was found.
  faults jsonb not null,
  run_at timestamptz not null default now()
);
create index ai_evaluation_time on ai_evaluation (run_at desc);
