-- One prediction per person, exam and day, kept so that it can be held against what came true; how an exam went, with
-- what its owner agrees to. An exam may also have been missed: has_passed is null then.
-- locks: readiness_snapshot and exam_outcome while they are changed (short: one row per day stays). compatible: yes; old
-- code's second estimate of a day fails and is tried again by new code.

alter table readiness_snapshot
  -- The person's own day.
  add column computed_on date not null default current_date,
  -- Null below the answers an estimate needs, and of the time before chances were told.
  add column pass_chance double precision check (pass_chance between 0 and 1),
  -- {pass, pace}: the chance with its reasons, and how fast this person moves.
  add column forecast jsonb;

update readiness_snapshot set computed_on = (computed_at at time zone app_user.time_zone)::date
from app_user where app_user.id = readiness_snapshot.user_id;

delete from readiness_snapshot older using readiness_snapshot newer
where newer.user_id = older.user_id and newer.exam_id = older.exam_id and newer.computed_on = older.computed_on
  and (newer.computed_at, newer.id) > (older.computed_at, older.id);

alter table readiness_snapshot
  add constraint readiness_snapshot_day unique (user_id, exam_id, computed_on);

alter table exam_outcome
  alter column has_passed drop not null,
  -- Among those whom others with the same exam are compared with.
  add column consents_to_comparison boolean not null default false,
  add constraint exam_outcome_day unique (user_id, exam_id, taken_on);

create index exam_outcome_known on exam_outcome (exam_id, recorded_at)
  where has_passed is not null and (consents_to_statistics or consents_to_comparison);
