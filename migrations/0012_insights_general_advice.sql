-- Advice on a quiz as a whole has no topic; each try that a person asks for is a model call of its own.
-- locks: insight, for a moment; insight_claim, while its rows are checked. compatible: yes.
alter table insight_claim alter column topic_id drop not null;
alter table insight_claim add constraint insight_claim_topic_named check (kind = 'recommendation' or topic_id is not null);
alter table insight add column retry_count integer not null default 0;
