-- A goal can be reached: by its person's own word, or by passing its exam.
-- locks: study_goal for a moment. compatible: yes, old code leaves every goal as it is.

alter table study_goal
  add column completed_at timestamptz,
  add column completed_by text check (completed_by in ('person', 'outcome')),
  add constraint study_goal_completed check ((completed_at is null) = (completed_by is null));
