-- Why: lists of quizzes and of groups are read page by page; each page begins where the one before ended, by an index.
-- locks: brief, writes to three small tables while their indexes are built. compatible: yes.
create index quiz_listed on quiz (subject_id, created_at, id) where deleted_at is null and practice_topic_id is null;
create index topic_subject_name on topic (name, id) where level = 'subject';
create index study_group_name on study_group (name, id);
