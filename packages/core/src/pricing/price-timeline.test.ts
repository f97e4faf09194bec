import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeRoom, type Validity } from './price-timeline.ts';

const period = (validFrom: string, validTo: string | null) => ({ validFrom, validTo }) as Validity;

test('a price from a day on ends the one that was open', () => {
  const open = period('2026-01-01', null);

  expect(makeRoom([open], period('2026-03-01', null))).toEqual({
    removed: [],
    trimmed: [{ period: open, to: period('2026-01-01', '2026-03-01') }],
    added: [],
  });
});

test('a correction in the middle leaves both ends as they were', () => {
  const open = period('2026-01-01', null);

  expect(makeRoom([open], period('2026-03-01', '2026-04-01'))).toEqual({
    removed: [],
    trimmed: [{ period: open, to: period('2026-01-01', '2026-03-01') }],
    added: [{ like: open, validity: period('2026-04-01', null) }],
  });
});

test('a price that covers another replaces it, and neighbours are left alone', () => {
  const [before, covered, after] = [
    period('2026-01-01', '2026-02-01'),
    period('2026-02-01', '2026-03-01'),
    period('2026-03-01', null),
  ];

  expect(makeRoom([before, covered, after], period('2026-02-01', '2026-03-01'))).toEqual({
    removed: [covered],
    trimmed: [],
    added: [],
  });
});

test('whatever is entered in whatever order, each day has the price that was entered last', () => {
  const day = (index: number) => `2026-01-${String(index + 1).padStart(2, '0')}`;
  const entry = fc.tuple(fc.nat(20), fc.option(fc.integer({ min: 1, max: 9 }), { nil: null }));
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 8 }), (entries) => {
      let timeline: (Validity & { entered: number })[] = [];
      const painted = new Map<number, number>();
      for (const [entered, [from, length]] of entries.entries()) {
        const incoming = period(day(from), length === null ? null : day(from + length));
        const change = makeRoom(timeline, incoming);
        timeline = [
          ...timeline
            .filter((each) => !change.removed.includes(each))
            .map((each) => ({ ...each, ...change.trimmed.find(({ period }) => period === each)?.to })),
          ...change.added.map(({ like, validity }) => ({ ...like, ...validity })),
          { ...incoming, entered },
        ];
        for (let at = from; at < (length === null ? 30 : from + length); at += 1) painted.set(at, entered);
      }
      for (let at = 0; at < 30; at += 1) {
        const holding = timeline.filter(
          (each) => each.validFrom <= day(at) && (each.validTo === null || day(at) < each.validTo),
        );
        expect(holding.map(({ entered }) => entered)).toEqual(painted.has(at) ? [painted.get(at)] : []);
      }
    }),
  );
});
