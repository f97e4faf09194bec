-- People who may not come in for a while: what is theirs stays. And what a key made, or pointed elsewhere, remembers it,
-- so that it can end with the key.
-- app_user comes first: a request that holds it and waits for another of these tables cannot stand crosswise with this.
-- Checks and indexes read the tables through: seconds with some hundred thousand people, in which nobody signs in.
-- locks: app_user, webhook_endpoint, invitation, question_preview_link, all of each until the end. compatible: yes.

alter table app_user
  add column suspended_at timestamptz,
  -- For administrators; the person is not shown it.
  add column suspended_reason text check (length(suspended_reason) <= 500),
  add column suspended_by uuid references app_user (id) on delete set null;
-- Pages of who may not come in, the last one first.
create index app_user_suspended on app_user (suspended_at, id) where suspended_at is not null;
-- Whoever is erased is taken out of it.
create index app_user_suspended_by on app_user (suspended_by) where suspended_by is not null;

-- All keys that made it, changed it or gave it a new secret.
alter table webhook_endpoint add column by_keys uuid[] not null default '{}';
alter table webhook_endpoint drop constraint webhook_endpoint_off_reason_check;
alter table webhook_endpoint add constraint webhook_endpoint_off_reason_check
  check (off_reason in ('owner', 'gone', 'failing', 'key-revoked'));

alter table invitation add column by_key uuid;
create index invitation_by_key on invitation (by_key) where by_key is not null;

alter table question_preview_link add column by_key uuid;
create index question_preview_link_by_key on question_preview_link (by_key) where by_key is not null;
