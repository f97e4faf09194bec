-- What was left out of a debrief is counted by the model that wrote it, and told when the rules filled the gap.
-- locks: insight and insight_claim, while a column is added (no rewrite). compatible: yes.

-- What the questions of a recommendation show: missed, slow, left open and so on.
alter table insight_claim add column ground text;
alter table insight add column is_filled_by_rules boolean not null default false;

-- One row each time a debrief was written: how many statements there were and which were dropped. The debrief itself may
-- be written anew; what a model said that was not so stays counted.
create table insight_judgement (
  user_id uuid not null,
  id uuid not null,
  insight_id uuid not null,
  -- The model that wrote, or `rules`.
  model text not null,
  task_version integer not null,
  written_count integer not null,
  dropped_count integer not null,
  judged_at timestamptz not null default now(),
  primary key (user_id, id),
  foreign key (user_id, insight_id) references insight (user_id, id) on delete cascade
);
create index insight_judgement_judged on insight_judgement (judged_at, model);
create index insight_judgement_insight on insight_judgement (user_id, insight_id);

create table insight_drop (
  user_id uuid not null,
  judgement_id uuid not null,
  place integer not null,
  part text not null check (part in ('summary', 'strength', 'weakness', 'recommendation', 'takeaway')),
  reason text not null,
  primary key (user_id, judgement_id, place),
  foreign key (user_id, judgement_id) references insight_judgement (user_id, id) on delete cascade
);
