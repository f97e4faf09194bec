-- People, their sessions and credentials (the sign-in library's tables, in our own words), groups and invitations.
-- locks: new tables only. compatible: yes.

create table app_user (
  id uuid primary key,
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  role text not null default 'student' check (role in ('student', 'tutor', 'admin')),
  time_zone text not null default 'UTC',
  locale text not null default 'en',
  -- A demo account signs in only while the installation runs in demo mode.
  is_demo boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index app_user_email on app_user (lower(email));

create table user_session (
  id uuid primary key,
  user_id uuid not null references app_user (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index user_session_user on user_session (user_id);

create table user_credential (
  id uuid primary key,
  user_id uuid not null references app_user (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index user_credential_user on user_credential (user_id);

create table user_verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index user_verification_identifier on user_verification (identifier);

-- How often something was tried: by the moment at which all of its tries would be free again.
create table auth_rate_limit (
  -- A keyed hash of what is counted (an address or an account): neither can be read from here.
  key text primary key,
  free_at timestamptz not null
);
create index auth_rate_limit_free on auth_rate_limit (free_at);

create table study_group (
  id uuid primary key,
  name text not null,
  created_by uuid not null,
  created_at timestamptz not null default now()
);

create table group_member (
  user_id uuid not null references app_user (id) on delete cascade,
  group_id uuid not null references study_group (id) on delete cascade,
  part text not null check (part in ('tutor', 'student')),
  joined_at timestamptz not null default now(),
  primary key (user_id, group_id)
);
create index group_member_group on group_member (group_id, part);

create table invitation (
  id uuid primary key,
  kind text not null check (kind in ('tutor', 'group')),
  group_id uuid references study_group (id) on delete cascade,
  -- SHA-256 of the link's secret; the secret itself is kept by nobody.
  token_hash bytea not null unique,
  created_by uuid not null references app_user (id) on delete cascade,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  -- A tutor's invitation works once, a group's until it expires.
  use_count integer not null default 0,
  revoked_at timestamptz,
  check ((kind = 'group') = (group_id is not null))
);
create index invitation_created_by on invitation (created_by);
