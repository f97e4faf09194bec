-- Advice on a quiz as a whole has no topic.
-- locks: insight_claim, while its rows are checked. compatible: yes.
alter table insight_claim alter column topic_id drop not null;
alter table insight_claim add constraint insight_claim_topic_named check (kind = 'recommendation' or topic_id is not null);
