-- Models of the chance to pass, trained each night on recorded outcomes; an outcome teaches only with its owner's consent.
-- locks: exam_outcome for an instant (a column with a constant default). compatible: yes.

create table readiness_model (
  version integer primary key,
  -- The model with its constants, plain JSON, of no person.
  body jsonb not null,
  features text[] not null,
  outcome_count integer not null check (outcome_count >= 0),
  passed_count integer not null check (passed_count between 0 and outcome_count),
  -- Mean squared error of the chance, cross-validated over people: of the model and of the rules on the same people.
  model_brier numeric(6, 5) not null,
  rules_brier numeric(6, 5) not null,
  -- The newest version is used when it beat the rules, and else the rules are.
  beats_rules boolean not null,
  -- Calibration and the like, as core reports them.
  figures jsonb not null,
  trained_at timestamptz not null default now()
);

alter table exam_outcome add column if not exists consents_to_statistics boolean not null default false;
