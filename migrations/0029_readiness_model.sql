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
  beats_rules boolean not null,
  -- Accuracy, calibration and the like of both, as core reports them.
  figures jsonb not null,
  trained_at timestamptz not null default now(),
  -- Since when too few outcomes stand behind it: people took theirs back, or left.
  retired_at timestamptz
);

alter table exam_outcome add column if not exists consents_to_statistics boolean not null default false;
