-- The tasks of a day keep the order of their urgency.
-- locks: study_plan_task for a moment. compatible: yes, old code leaves the new column at its default.

alter table study_plan_task
  -- The place in the plan as it was made; the first of a day is what to begin with.
  add column place smallint not null default 0 check (place >= 0);

-- Plans that stand have no order yet: they are made anew.
update study_plan set planned_on = null;
