import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Allowance,
  bindingLimits,
  findSpent,
  hasRoom,
  type LimitScope,
  needOf,
  type UsageLimit,
  windowFreeAt,
  withDefaults,
} from './quota.ts';

const limit = (scope: LimitScope, amount: number, rest: Partial<UsageLimit> = {}): UsageLimit => ({
  scope,
  amount,
  period: 'day',
  unit: 'requests',
  ...rest,
});
const all = limit('everybody', 50);

describe('which limit binds', () => {
  test.each<[string, UsageLimit[], UsageLimit[]]>([
    ['nobody set one: what holds for everybody', [all], [all]],
    ['a tighter role', [all, limit('role', 20)], [limit('role', 20)]],
    ['a wider role changes nothing', [all, limit('role', 80)], [all]],
    ['the tightest of two classes', [all, limit('group', 30), limit('group', 10)], [limit('group', 10)]],
    ['a class of 0 stops its students', [all, limit('group', 0)], [limit('group', 0)]],
    ['class against role: the tighter', [all, limit('role', 5), limit('group', 10)], [limit('role', 5)]],
    ['an exception for the person tightens', [all, limit('person', 3)], [limit('person', 3)]],
    ['and widens', [all, limit('role', 20), limit('person', 200)], [limit('person', 200)]],
    ['even past a class of 0', [limit('group', 0), all, limit('person', 1)], [limit('person', 1)]],
    ['of equal ones the first', [limit('group', 9), limit('role', 9)], [limit('group', 9)]],
    [
      'each period and unit by itself: an exception for the day widens no month',
      [all, limit('everybody', 500, { period: 'month' }), limit('person', 900)],
      [limit('person', 900), limit('everybody', 500, { period: 'month' })],
    ],
    [
      'tokens and money beside requests',
      [all, limit('role', 9_000, { unit: 'tokens' }), limit('group', 1_000_000, { unit: 'money' })],
      [all, limit('role', 9_000, { unit: 'tokens' }), limit('group', 1_000_000, { unit: 'money' })],
    ],
  ])('%s', (_, applying, binding) => {
    expect(bindingLimits(applying)).toEqual(binding);
  });

  test('does not depend on the order in which limits were set', () => {
    const limits = fc.array(
      fc.record({
        scope: fc.constantFrom<LimitScope>('person', 'role', 'group', 'everybody'),
        period: fc.constantFrom('day' as const, 'month' as const, 'window' as const),
        unit: fc.constantFrom('requests' as const, 'tokens' as const, 'money' as const),
        amount: fc.nat(20),
      }),
    );
    const amounts = (list: UsageLimit[]) =>
      bindingLimits(list)
        .map(({ period, unit, amount }) => `${period} ${unit} ${amount}`)
        .sort();
    fc.assert(
      fc.property(limits, (list) => {
        expect(amounts(list)).toEqual(amounts([...list].reverse()));
      }),
    );
  });

  test("what was set for everybody takes the place of the installation's default", () => {
    const month = limit('everybody', 500, { period: 'month' });

    expect(withDefaults([limit('everybody', 90)], [all, month])).toEqual([limit('everybody', 90), month]);
    expect(withDefaults([limit('role', 90)], [all])).toEqual([limit('role', 90), all]);
  });
});

describe('whether a call fits', () => {
  test.each<[string, Allowance, boolean]>([
    ['the last request', { amount: 50, used: 49, need: 1 }, true],
    ['one too many', { amount: 50, used: 50, need: 1 }, false],
    ['tokens that just suffice', { amount: 10_000, used: 7_200, need: 2_800 }, true],
    ['too few tokens for this call', { amount: 10_000, used: 7_201, need: 2_800 }, false],
    ['a limit of 0 holds for calls that cost nothing too', { amount: 0, used: 0, need: 0 }, false],
    ['nothing left and no price known', { amount: 100, used: 100, need: 0 }, false],
  ])('%s', (_, allowance, fits) => {
    expect(hasRoom(allowance)).toBe(fits);
  });

  test('a call needs one request, its tokens, its cost', () => {
    const estimate = { tokens: 2_800, costMicros: 390 };

    expect((['requests', 'tokens', 'money'] as const).map((unit) => needOf(unit, estimate))).toEqual([
      1, 2_800, 390,
    ]);
  });

  test('of several that are spent the one that begins again last is named', () => {
    const at = (resetsAt: string, used: number) => ({
      amount: 5,
      used,
      need: 1,
      resetsAt: new Date(resetsAt),
    });

    expect(
      findSpent([at('2026-11-22', 5), at('2026-12-01', 5), at('2027-01-01', 4)])?.resetsAt.toISOString(),
    ).toBe('2026-12-01T00:00:00.000Z');
    expect(findSpent([at('2026-11-22', 4)])).toBeUndefined();
  });
});

describe('a rolling window', () => {
  const minute = (m: number) => new Date(Date.UTC(2026, 10, 20, 10, m));
  const hour = { windowMs: 3_600_000, now: minute(50) };

  test('has room again when the oldest use has left it', () => {
    const uses = [40, 5, 20].map((m) => ({ at: minute(m), amount: 1 }));

    expect(windowFreeAt(uses, { ...hour, amount: 3, need: 1 })).toEqual(minute(65));
    expect(windowFreeAt(uses, { ...hour, amount: 1, need: 1 })).toEqual(minute(100));
    expect(windowFreeAt(uses, { ...hour, amount: 4, need: 1 })).toEqual(hour.now);
  });

  test('waits for as many tokens as the call needs', () => {
    const uses = [
      { at: minute(5), amount: 100 },
      { at: minute(30), amount: 900 },
    ];

    expect(windowFreeAt(uses, { ...hour, amount: 1_000, need: 500 })).toEqual(minute(90));
  });

  test('that allows nothing is looked at again a window later', () => {
    expect(windowFreeAt([], { ...hour, amount: 0, need: 1 })).toEqual(minute(110));
  });
});
