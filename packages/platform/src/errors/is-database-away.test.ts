import { expect, it } from 'vitest';
import { isDatabaseAway } from './is-database-away.ts';

const withCode = (code: string) => Object.assign(new Error('text'), { code });

it('knows a database that is away from a query that is wrong', () => {
  for (const code of [
    'ECONNREFUSED',
    'ECONNRESET',
    '57P01',
    '57P03',
    '08006',
    '53300',
    '53100',
    '53200',
    '55P03',
  ]) {
    expect(isDatabaseAway(withCode(code)), code).toBe(true);
  }
  for (const code of ['23505', '42P01', '57014', '40001', 'ERR_OTHER'])
    expect(isDatabaseAway(withCode(code)), code).toBe(false);
  expect(isDatabaseAway(new Error('timeout exceeded when trying to connect'))).toBe(true);
  expect(isDatabaseAway(new Error('Connection terminated unexpectedly'))).toBe(true);
  expect(isDatabaseAway(new AggregateError([withCode('ECONNREFUSED')]))).toBe(true);
  expect(isDatabaseAway('ECONNREFUSED')).toBe(false);
});
