import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { instantOf, localTime, nextWeekly, quietUntil } from './local-time.ts';

const night = { from: 22 * 60, until: 7 * 60 };
const at = (text: string) => new Date(text);
const quietTo = (text: string, zone: string, quiet = night) =>
  quietUntil(at(text), quiet, zone)?.toISOString() ?? null;

it('the wall says day, time and weekday of the place', () => {
  expect(localTime(at('2026-11-21T23:30:00Z'), 'Asia/Kathmandu')).toEqual({
    ...{ date: '2026-11-22', minutes: 5 * 60 + 15, weekday: 7 },
  });
  expect(localTime(at('2026-11-23T00:00:00Z'), 'UTC')).toEqual({
    date: '2026-11-23',
    minutes: 0,
    weekday: 1,
  });
});

describe('an hour on the wall', () => {
  const wall = (date: string, minutes: number, zone: string) =>
    instantOf({ date, minutes }, zone).toISOString();

  test('is another instant in summer than in winter', () => {
    expect(wall('2026-01-18', 540, 'Europe/Vienna')).toBe('2026-01-18T08:00:00.000Z');
    expect(wall('2026-07-19', 540, 'Europe/Vienna')).toBe('2026-07-19T07:00:00.000Z');
    expect(wall('2026-03-29', 540, 'Europe/Vienna')).toBe('2026-03-29T07:00:00.000Z');
    expect(wall('2026-10-25', 540, 'Europe/Vienna')).toBe('2026-10-25T08:00:00.000Z');
  });

  test('that clocks leave out comes as much later as they went forward', () => {
    expect(wall('2026-03-29', 150, 'Europe/Vienna')).toBe('2026-03-29T01:30:00.000Z');
    expect(wall('2026-03-08', 150, 'America/New_York')).toBe('2026-03-08T07:30:00.000Z');
  });

  test('that clocks show twice is the first, or the second once that is over', () => {
    expect(wall('2026-10-25', 150, 'Europe/Vienna')).toBe('2026-10-25T00:30:00.000Z');
    const second = instantOf(
      { date: '2026-10-25', minutes: 150 },
      'Europe/Vienna',
      at('2026-10-25T00:45:00Z'),
    );
    expect(second.toISOString()).toBe('2026-10-25T01:30:00.000Z');
  });

  test('is found again where a place is half an hour off, and where a whole day was left out', () => {
    expect(wall('2026-04-05', 540, 'Australia/Lord_Howe')).toBe('2026-04-04T22:30:00.000Z');
    expect(wall('2011-12-31', 540, 'Pacific/Apia')).toBe('2011-12-30T19:00:00.000Z');
  });

  test('comes back as itself, except in the hours that clocks leave out', () => {
    const zones = fc.constantFrom(
      'Europe/Vienna',
      'America/St_Johns',
      'Asia/Kolkata',
      'Pacific/Chatham',
      'UTC',
    );
    const instants = fc.date({
      min: at('2020-01-01T00:00:00Z'),
      max: at('2030-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const local = localTime(instant, zone);
        expect(localTime(instantOf(local, zone), zone)).toEqual(local);
      }),
    );
  });
});

describe('quiet hours', () => {
  test('reach over midnight', () => {
    expect(quietTo('2026-11-21T21:59:00Z', 'UTC')).toBeNull();
    expect(quietTo('2026-11-21T22:00:00Z', 'UTC')).toBe('2026-11-22T07:00:00.000Z');
    expect(quietTo('2026-11-22T06:59:59Z', 'UTC')).toBe('2026-11-22T07:00:00.000Z');
    expect(quietTo('2026-11-22T07:00:00Z', 'UTC')).toBeNull();
  });

  test('may lie within a day, and may not be', () => {
    const school = { from: 8 * 60, until: 15 * 60 };
    expect(quietTo('2026-11-23T09:00:00Z', 'UTC', school)).toBe('2026-11-23T15:00:00.000Z');
    expect(quietTo('2026-11-23T15:00:00Z', 'UTC', school)).toBeNull();
    expect(quietTo('2026-11-23T09:00:00Z', 'UTC', { from: 540, until: 540 })).toBeNull();
  });

  test('are those of the place', () => {
    expect(quietTo('2026-11-21T12:00:00Z', 'Pacific/Auckland')).toBe('2026-11-21T18:00:00.000Z');
    expect(quietTo('2026-11-21T12:00:00Z', 'America/Los_Angeles')).toBe('2026-11-21T15:00:00.000Z');
  });

  test('end at the hour on the wall in the night that clocks change', () => {
    expect(quietTo('2026-03-28T22:00:00Z', 'Europe/Vienna')).toBe('2026-03-29T05:00:00.000Z');
    expect(quietTo('2026-10-24T22:00:00Z', 'Europe/Vienna')).toBe('2026-10-25T06:00:00.000Z');
    const short = { from: 60, until: 150 };
    expect(quietTo('2026-10-25T01:10:00Z', 'Europe/Vienna', short)).toBe('2026-10-25T01:30:00.000Z');
  });

  test('are always over later, at a time that is not quiet', () => {
    const minutes = fc.integer({ min: 0, max: 1_439 });
    const instants = fc.date({
      min: at('2026-01-01T00:00:00Z'),
      max: at('2027-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, minutes, minutes, (instant, from, until) => {
        const end = quietUntil(instant, { from, until }, 'Asia/Kolkata');
        if (end === null) return;
        expect(end.getTime()).toBeGreaterThan(instant.getTime());
        expect(quietUntil(end, { from, until }, 'Asia/Kolkata')).toBeNull();
      }),
    );
  });
});

it('Sunday at nine is the next one, over a change of clocks too', () => {
  const next = (text: string) =>
    nextWeekly(at(text), { weekday: 7, minutes: 540 }, 'Europe/Vienna').toISOString();

  expect(next('2026-11-21T12:00:00Z')).toBe('2026-11-22T08:00:00.000Z');
  expect(next('2026-11-22T08:00:00Z')).toBe('2026-11-29T08:00:00.000Z');
  expect(next('2026-10-20T08:00:00Z')).toBe('2026-10-25T08:00:00.000Z');
  expect(next('2026-10-18T08:00:00Z')).toBe('2026-10-25T08:00:00.000Z');
});
