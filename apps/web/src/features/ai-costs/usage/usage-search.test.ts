import { expect, test } from 'vitest';
import { drillInto, lastDays, readUsageSearch, toAsk } from './usage-search.ts';

test('the last days end today and are days of UTC', () => {
  expect(lastDays(7, Date.parse('2026-03-02T23:30:00Z'))).toEqual({ from: '2026-02-24', to: '2026-03-02' });
});

test('an address that says nothing or nonsense is the last 30 days by feature', () => {
  const search = readUsageSearch({ from: 'yesterday', by: 'moon', feature: '' });

  expect(search).toEqual({});
  expect(toAsk(search)).toMatchObject({ ...lastDays(30), groupBy: 'feature' });
});

test('each step down fixes one thing and goes on with what is still open, to the days of it', () => {
  const group = drillInto({ by: 'group' }, { key: 'g1' });
  const person = drillInto(group, { key: 'p1' });
  const feature = drillInto(person, { key: 'insights.debrief' });
  const model = drillInto(feature, { key: 'openai:m' });
  const day = drillInto(model, { key: '2026-05-01' });

  expect(group).toEqual({ by: 'person', group: 'g1' });
  expect(person).toEqual({ by: 'feature', group: 'g1', person: 'p1' });
  expect(feature.by).toBe('model');
  expect(model.by).toBe('day');
  expect(day).toMatchObject({ from: '2026-05-01', to: '2026-05-01', by: 'day', model: 'openai:m' });
});
