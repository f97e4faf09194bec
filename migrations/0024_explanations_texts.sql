-- Why an answer is wrong, what a question is about, and hints beyond the author's ladder.
-- locks: new table; practice_card, for a moment. compatible: yes.

create table explanation (
  user_id uuid not null references app_user (id) on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('why-not', 'explain', 'hint')),
  -- Where it was asked: at a question of an attempt, at an answer given in practice, or (hints) at a card before the answer.
  attempt_id uuid,
  review_id uuid,
  card_id uuid,
  question_version_id uuid not null references question_version (id),
  -- The version whose key was read: another one than the question's own after a correction.
  key_version_id uuid not null references question_version (id),
  -- Hints are shown whole, after they were checked, and have no stream.
  stream_id uuid,
  retry_count integer not null default 0,
  words jsonb,
  -- Which way it came: a model's name, the cache, or rules and why.
  way jsonb,
  ai_call_id uuid,
  created_at timestamptz not null default now(),
  ready_at timestamptz,
  primary key (user_id, id),
  check (num_nonnulls(attempt_id, review_id, card_id) = 1),
  check ((kind = 'hint') = (stream_id is null)),
  foreign key (user_id, attempt_id) references attempt (user_id, id) on delete cascade,
  foreign key (user_id, review_id) references practice_review (user_id, id) on delete cascade,
  foreign key (user_id, card_id) references practice_card (user_id, id) on delete cascade,
  foreign key (user_id, stream_id) references stream (user_id, id) on delete cascade
);
create unique index explanation_attempt on explanation (user_id, attempt_id, question_version_id, kind) where attempt_id is not null;
create unique index explanation_review on explanation (user_id, review_id, kind) where review_id is not null;
create unique index explanation_card on explanation (user_id, card_id, question_version_id) where card_id is not null;

-- Hints of the ladder taken since the card was last answered, and whether there was one beyond it.
alter table practice_card
  add column hints_taken integer not null default 0 check (hints_taken >= 0),
  add column has_extra_hint boolean not null default false;
