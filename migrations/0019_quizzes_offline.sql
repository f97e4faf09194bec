-- Attempts that were downloaded to be taken without a network: prepared > submitted.
-- locks: brief; the checks of attempt are read over once. compatible: yes, old code never sees a prepared attempt as open.

alter table attempt
  drop constraint attempt_status_check,
  add constraint attempt_status_check check (status in ('prepared', 'in-progress', 'submitted')),
  -- Its times are the device's own word.
  add column is_offline boolean not null default false,
  -- A prepared attempt must be begun on its device before.
  add column start_until timestamptz,
  add check (status <> 'prepared' or (is_offline and start_until is not null));
-- One open attempt of a quiz at a time, beside what a device hands in.
drop index attempt_open;
create unique index attempt_open on attempt (user_id, quiz_id) where status = 'in-progress' and retake_of is null and not is_offline;
-- Downloaded again, the same paper comes.
create unique index attempt_prepared on attempt (user_id, quiz_id, mode) where status = 'prepared';
