-- Limits by person, role, class and for everybody; blocks; the budget of all; who changed what.
-- locks: ai_quota_use and ai_call while their columns and indexes are added (short). compatible: yes; old code goes on
-- counting by ai_quota, which stands until no old code runs.

-- Of each person in it by themselves. Tighter binds, and the person's own limit goes before all.
create table ai_limit (
  id uuid primary key,
  scope text not null check (scope in ('person', 'role', 'group', 'everybody')),
  person_id uuid references app_user (id) on delete cascade,
  role text check (role in ('student', 'tutor', 'admin')),
  group_id uuid references study_group (id) on delete cascade,
  -- Days and months are the person's own; a window is the last so many minutes.
  period text not null check (period in ('day', 'month', 'window')),
  unit text not null check (unit in ('requests', 'tokens', 'money')),
  -- Money in micro-dollars.
  amount bigint not null check (amount >= 0),
  note text not null default '' check (length(note) <= 500),
  set_by uuid references app_user (id) on delete set null,
  set_at timestamptz not null default now(),
  check ((scope = 'person') = (person_id is not null)),
  check ((scope = 'role') = (role is not null)),
  check ((scope = 'group') = (group_id is not null)),
  unique nulls not distinct (scope, person_id, role, group_id, period, unit)
);
create index ai_limit_person on ai_limit (person_id) where person_id is not null;
create index ai_limit_group on ai_limit (group_id) where group_id is not null;

insert into ai_limit (id, scope, person_id, period, unit, amount)
select gen_random_uuid(), 'person', quota.user_id, each.period, 'requests', each.amount
from ai_quota quota
cross join lateral (values ('day', quota.day_limit), ('month', quota.month_limit)) as each (period, amount)
where each.amount is not null;

-- For whom rules write, whatever their limits.
create table ai_block (
  user_id uuid primary key references app_user (id) on delete cascade,
  reason text not null check (length(reason) between 1 and 500),
  blocked_by uuid references app_user (id) on delete set null,
  blocked_at timestamptz not null default now()
);

-- One row: what all may cost together in a month of UTC, and the switch that stops every call.
create table ai_budget (
  is_only boolean primary key default true check (is_only),
  -- False: the settings of the installation hold.
  is_set_here boolean not null default false,
  soft_micros bigint check (soft_micros >= 0),
  hard_micros bigint check (hard_micros >= 0),
  is_switched_off boolean not null default false,
  check (soft_micros <= hard_micros)
);
insert into ai_budget default values;

-- That a limit of the budget was reached is told once a month.
create table ai_budget_alert (
  month date not null,
  kind text not null check (kind in ('soft', 'hard')),
  told_at timestamptz not null default now(),
  primary key (month, kind)
);

-- Who changed which limit, block or switch, when, and from what to what. Goes with the person or class it is about.
create table ai_limit_change (
  id uuid primary key,
  changed_at timestamptz not null default now(),
  changed_by uuid references app_user (id) on delete set null,
  action text not null,
  person_id uuid references app_user (id) on delete cascade,
  group_id uuid references study_group (id) on delete cascade,
  detail jsonb not null
);
create index ai_limit_change_person on ai_limit_change (person_id) where person_id is not null;
create index ai_limit_change_group on ai_limit_change (group_id) where group_id is not null;

alter table ai_quota_use
  add column task text,
  -- What the call may use at most, counted until its bill is there.
  add column estimated_tokens integer not null default 0,
  add column estimated_cost_micros bigint not null default 0,
  -- When it was taken last: a call that is tried again is open again.
  add column asked_at timestamptz not null default now(),
  -- A call whose process died holds its place no longer than this.
  add column in_flight_until timestamptz not null default now();
update ai_quota_use set asked_at = taken_at, in_flight_until = taken_at;
create index ai_quota_use_running on ai_quota_use (in_flight_until);

-- What one person used, and what all spent, since some instant.
create index ai_call_person_time on ai_call (user_id, started_at);
create index ai_call_spent on ai_call (started_at) include (cost_micros) where cost_micros > 0;
