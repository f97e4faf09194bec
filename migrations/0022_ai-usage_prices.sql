-- Prices with their days of validity and who entered them; what was billed is corrected beside, never changed.
-- locks: ai_price while its columns are added, ai_call while its index is made (short). compatible: yes; old code goes
-- on reading the price that began last, and takes a price that ended for one that still holds.

alter table ai_price
  -- Days of UTC: from inclusive, to exclusive; null until further notice. Those of one model never overlap.
  add column valid_to date,
  add column note text not null default '' check (length(note) <= 500),
  -- Where the figures were read.
  add column source text not null default '' check (length(source) <= 300),
  -- Null: they came with the product.
  add column entered_by uuid references app_user (id) on delete set null,
  add column entered_at timestamptz not null default now(),
  add check (valid_to > valid_from),
  add check (input_micros >= 0 and cached_input_micros >= 0 and output_micros >= 0);
create index ai_price_entered_by on ai_price (entered_by) where entered_by is not null;

-- Until now a price held until the next one of its model began.
update ai_price price set valid_to = next.valid_from
from (select model, valid_from as began, lead(valid_from) over (partition by model order by valid_from) as valid_from
      from ai_price) next
where next.model = price.model and next.began = price.valid_from and next.valid_from is not null;

-- A past that was billed otherwise than it should have been, booked once as a difference.
create table ai_cost_correction (
  id uuid primary key,
  model text not null,
  -- Days of UTC: from inclusive, to exclusive.
  day_from date not null,
  day_to date not null check (day_to > day_from),
  note text not null default '' check (length(note) <= 500),
  call_count integer not null,
  difference_micros bigint not null,
  made_by uuid references app_user (id) on delete set null,
  made_at timestamptz not null default now()
);
create index ai_cost_correction_made_by on ai_cost_correction (made_by) where made_by is not null;

create table ai_call_correction (
  user_id uuid not null,
  call_id uuid not null,
  correction_id uuid not null references ai_cost_correction (id) on delete cascade,
  difference_micros bigint not null,
  primary key (user_id, call_id, correction_id),
  foreign key (user_id, call_id) references ai_call (user_id, id) on delete cascade
);
create index ai_call_correction_batch on ai_call_correction (correction_id);

-- Who changed which price, when, and from what to what.
create table ai_price_change (
  id uuid primary key,
  model text not null,
  action text not null check (action in ('added', 'ended', 'corrected')),
  changed_by uuid references app_user (id) on delete set null,
  changed_at timestamptz not null default now(),
  detail jsonb not null
);
create index ai_price_change_time on ai_price_change (changed_at);
create index ai_price_change_by on ai_price_change (changed_by) where changed_by is not null;

-- The first call that asked a question, whose price is what a cached answer to it saved.
create index ai_call_question_hash on ai_call (question_hash) where input_tokens > 0;

-- List prices of text up to 200,000 tokens, for the models that are asked when only a key is given, for the model of the
-- design document, and for one that runs at home.
insert into ai_price (model, valid_from, valid_to, input_micros, cached_input_micros, output_micros, note, source) values
  ('google:gemini-2.0-flash-lite', '2025-02-25', null, 75000, 75000, 300000,
   'The model of the design document, which names no price for cached input', 'Design document'),
  ('google:gemini-3.5-flash-lite', '2026-07-22', null, 300000, 30000, 2500000, 'List price', 'Price list of the provider'),
  ('google:gemini-3.8-flash', '2026-09-02', '2027-01-01', 750000, 75000, 3750000,
   'Half price until the end of 2026', 'Price list of the provider'),
  ('google:gemini-3.8-flash', '2027-01-01', null, 1500000, 150000, 7500000,
   'List price; cached input at a tenth, as before', 'Price list of the provider'),
  ('google:gemini-4-hydrogen', '2026-11-12', null, 1500000, 75000, 7500000, 'List price', 'Price list of the provider'),
  ('openai:gpt-6-luna', '2026-09-22', null, 100000, 10000, 500000, 'List price', 'Price list of the provider'),
  ('openai:gpt-6.1-terra', '2026-10-26', null, 1000000, 50000, 5000000, 'List price', 'Price list of the provider'),
  ('openai:gpt-6.1-sol', '2026-09-29', null, 2000000, 100000, 10000000, 'List price', 'Price list of the provider'),
  ('compatible:llama3:8b', '2024-01-01', null, 0, 0, 0,
   'Runs on hardware of your own: no price for tokens', 'Nobody bills it')
on conflict (model, valid_from) do nothing;
