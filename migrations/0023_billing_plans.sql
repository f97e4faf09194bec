-- Who has which plan through which door, what the payment provider told, and who changed what.
-- locks: new tables only. compatible: yes.

-- Whose customer at the payment provider this is. Nothing of a card is ever here.
create table billing_customer (
  user_id uuid primary key references app_user (id) on delete cascade,
  stripe_customer_id text not null,
  created_at timestamptz not null default now()
);

-- A person may have one through each door; the best that lasts is their plan. Nobody without one pays: free.
create table billing_subscription (
  user_id uuid not null references app_user (id) on delete cascade,
  id uuid not null,
  door text not null check (door in ('stripe', 'admin', 'demo')),
  plan text not null check (plan in ('standard', 'premium')),
  -- `pending` is not paid yet, `ending` was cancelled and lasts until its period is over, `past-due` was not paid in time.
  status text not null check (status in ('pending', 'active', 'ending', 'past-due', 'ended')),
  stripe_subscription_id text,
  started_at timestamptz not null default now(),
  -- Of what was paid for, or the end an administrator set.
  period_ends_at timestamptz,
  -- From then on it is worth nothing, whatever is heard later; null: no end.
  lasts_until timestamptz,
  -- When the provider was asked how it stands, by this database's clock: what was asked earlier never goes over it.
  observed_at timestamptz not null default now(),
  primary key (user_id, id),
  unique (user_id, stripe_subscription_id),
  check ((door = 'stripe') = (stripe_subscription_id is not null))
);
create unique index billing_subscription_door on billing_subscription (user_id, door) where door <> 'stripe';

-- What was told by the provider and taken in, each once.
create table billing_event (
  id text primary key,
  type text not null,
  outcome text not null check (outcome in ('applied', 'stale', 'ignored')),
  created_at timestamptz not null,
  received_at timestamptz not null default now()
);
create index billing_event_received on billing_event (received_at);

-- Every change of a plan, for the person and for administrators.
create table billing_change (
  user_id uuid not null references app_user (id) on delete cascade,
  id uuid not null,
  changed_at timestamptz not null default now(),
  door text not null check (door in ('stripe', 'admin', 'demo')),
  from_plan text not null check (from_plan in ('free', 'standard', 'premium')),
  to_plan text not null check (to_plan in ('free', 'standard', 'premium')),
  reason text not null default '' check (length(reason) <= 500),
  ends_at timestamptz,
  changed_by uuid references app_user (id) on delete set null,
  primary key (user_id, id)
);
create index billing_change_by_time on billing_change (id desc);

-- Who wants mail when something is ready. Nobody is written to unasked.
create table notification_preference (
  user_id uuid primary key references app_user (id) on delete cascade,
  wants_mail boolean not null
);
