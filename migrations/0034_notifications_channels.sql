-- How a person is told: by what, when not, and what became of it. Each notice is one row of notification, each telling of it
-- by mail or on a device one row of notification_delivery.
-- locks: notification and notification_preference for a moment. compatible: yes, wants_mail stays until nobody reads it.

-- Told by mail or push alone: kept, so that it is told once, and not in the list.
alter table notification add column is_listed boolean not null default true;

alter table notification_preference
  alter column wants_mail set default false,
  -- {kind: {channel: boolean}}: what the person chose; the rest is as `notificationKinds` says.
  add column choices jsonb not null default '{}' check (jsonb_typeof(choices) = 'object'),
  -- Minutes after midnight where the person is, from the first up to the second; equal: never quiet.
  add column quiet_from smallint not null default 1320 check (quiet_from between 0 and 1439),
  add column quiet_until smallint not null default 420 check (quiet_until between 0 and 1439),
  -- Of the last mail that was given up, until one arrives.
  add column mail_failed_at timestamptz,
  add column mail_failure text check (mail_failure in ('refused', 'unreachable'));

update notification_preference set choices = '{"insight-ready": {"mail": true}}' where wants_mail;

-- A browser that shows what is pushed to it. The address belongs to the browser, whoever uses it: the last who asked.
create table notification_device (
  user_id uuid not null references app_user (id) on delete cascade,
  id uuid not null,
  endpoint text not null unique check (length(endpoint) <= 1000),
  -- The browser's own: what is pushed is encrypted for it.
  public_key text not null check (length(public_key) <= 120),
  shared_secret text not null check (length(shared_secret) <= 40),
  name text not null check (length(name) <= 80),
  created_at timestamptz not null default now(),
  primary key (user_id, id)
);

-- waiting -> sending -> sent | failed | dropped, or back to waiting with a later time. A claim is a lease: who dies while
-- sending loses it, and the next one sends again under the same message id.
create table notification_delivery (
  user_id uuid not null,
  notification_id uuid not null,
  channel text not null check (channel in ('mail', 'push')),
  -- The device; the person themselves for mail.
  target_id uuid not null,
  -- Of the message, at each try the same.
  id uuid not null unique,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed', 'dropped')),
  send_after timestamptz not null,
  lease_until timestamptz,
  attempt_count smallint not null default 0,
  -- A word of ours, never what the other side said.
  failure text check (length(failure) <= 40),
  ended_at timestamptz,
  primary key (user_id, notification_id, channel, target_id),
  foreign key (user_id, notification_id) references notification (user_id, id) on delete cascade
);
create index notification_delivery_due on notification_delivery (send_after) where state in ('waiting', 'sending');

-- The pair of keys by which push services know this installation. Made once; the private one is sealed with the secret that
-- signs sessions.
create table notification_push_key (
  is_only boolean primary key default true check (is_only),
  public_key text not null,
  sealed_private_key text not null,
  created_at timestamptz not null default now()
);
