import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dateOfDayNumber, dayNumber, daysBetween, isCivilDate, weekStart } from './civil-date.ts';
import { localDate } from './local-date.ts';

describe('a civil date', () => {
  test('is a real day', () => {
    expect(['2026-02-28', '2024-02-29', '0001-01-01'].every(isCivilDate)).toBe(true);
    expect(['2026-02-29', '2026-13-01', '2026-1-1', '2026-01-01T00:00', ''].some(isCivilDate)).toBe(false);
    expect(() => addDays('2026-02-30', 1)).toThrow('"2026-02-30" is not a day like 2026-01-31.');
  });

  test('counts days over months, years and leap days', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2026-01-01', '2027-01-01')).toBe(365);
    expect(daysBetween('2026-03-02', '2026-03-01')).toBe(-1);
  });

  test('weeks begin on Monday', () => {
    expect(weekStart('2026-03-01')).toBe('2026-02-23');
    expect(weekStart('2026-03-02')).toBe('2026-03-02');
    expect(weekStart('1969-12-31')).toBe('1969-12-29');
  });

  test('every day number is a day and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500_000, max: 500_000 }), (days) => {
        expect(dayNumber(dateOfDayNumber(days))).toBe(days);
      }),
    );
  });
});

describe('the local date', () => {
  test('is the day where the person is', () => {
    const instant = new Date('2026-03-31T22:30:00Z');

    expect(localDate(instant, 'UTC')).toBe('2026-03-31');
    expect(localDate(instant, 'Europe/Vienna')).toBe('2026-04-01');
    expect(localDate(instant, 'America/Los_Angeles')).toBe('2026-03-31');
    expect(localDate(new Date('2026-01-01T00:00:00Z'), 'Pacific/Honolulu')).toBe('2025-12-31');
  });

  test('refuses a zone that does not exist', () => {
    expect(() => localDate(new Date(0), 'Mars/Olympus')).toThrow(RangeError);
  });
});
