import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../calendar/civil-date.ts';
import type { EstimatedReadiness } from '../readiness.ts';
import { fitPace } from './fit-pace.ts';
import type { Pace, PaceAnswer } from './pace.ts';
import { describeProspect } from './prospect.ts';
import { questionsNeeded, whatIf } from './what-if.ts';

const now = new Date('2026-11-21T12:00:00Z');
const today = '2026-11-21';
const estimate: EstimatedReadiness = {
  ...{ status: 'estimated', percent: 60, lowPercent: 54, highPercent: 66, answerCount: 100 },
  ...{ domains: [], movesMost: 'a' },
};
const somePace: Pace = {
  ...{ percent: 60, lowPercent: 54, highPercent: 66, gainPerQuestion: 0.1, gainDeviation: 0.03 },
  ...{ fadePerWeek: 0.5, questionsPerWeek: 40, answerCount: 100 },
};

/** Ten questions a day, oldest first, ending today; the credit by the number of the answer. */
function history(days: number, creditOf: (index: number) => number): PaceAnswer[] {
  return Array.from({ length: 10 * days }, (_, index) => ({
    attemptId: `attempt ${Math.floor(index / 10)}`,
    credit: String(creditOf(index)),
    answeredAt: new Date(now.getTime() - (days - 1 - Math.floor(index / 10)) * 86_400_000),
  }));
}
const fit = (answers: PaceAnswer[]) => fitPace({ now, estimate, answers, fadePerWeek: 0.5 });

describe('the pace', () => {
  test('is not told from fewer than three attempts', () => {
    expect(fit(history(2, () => 1))).toBeNull();
    expect(fit(history(3, () => 1))).not.toBeNull();
  });

  test('of few answers is the usual one, of many the person’s own', () => {
    const rising = (length: number) => history(length, (index) => Math.min(1, 0.2 + index / 600));
    const [few, many] = [fit(rising(3)), fit(rising(40))];

    expect(few?.gainPerQuestion).toBeCloseTo(0.06, 2);
    // 0.8 of the credit in 480 questions.
    expect(many?.gainPerQuestion).toBeGreaterThan(0.14);
    expect(many?.gainPerQuestion).toBeLessThan(0.18);
    expect(many?.gainDeviation).toBeLessThan(few?.gainDeviation ?? 0);
  });

  test('is that of the last four weeks, or of the time since the first answer', () => {
    expect(fit(history(7, () => 1))?.questionsPerWeek).toBe(70);
    expect(fit(history(40, () => 1))?.questionsPerWeek).toBe(70);
  });

  test('of somebody who gets worse still says that practice helps a little', () => {
    expect(fit(history(40, (index) => Math.max(0, 1 - index / 400)))?.gainPerQuestion).toBe(0.005);
  });

  test('leaves out answers of more than half a year ago', () => {
    const old = history(5, () => 1).map((answer) => ({
      ...answer,
      answeredAt: new Date(answer.answeredAt.getTime() - 200 * 86_400_000),
    }));

    expect(fit(old)).toBeNull();
  });
});

describe('what if', () => {
  const passPercent = 70;
  const at = (questionsPerWeek: number, pace = somePace) =>
    whatIf({ today, passPercent, pace, questionsPerWeek });

  test('a hundred questions a week bring the day nearer than forty', () => {
    expect(at(100).readyOn).toBe('2026-12-06');
    expect(at(40).readyOn).toBe('2026-12-31');
  });

  test('without practice nobody becomes ready', () => {
    expect(at(0)).toEqual({ readyOn: null, earliestOn: null, latestOn: null });
  });

  test('forgetting that outruns practice says never', () => {
    expect(at(10, { ...somePace, fadePerWeek: 2 }).readyOn).toBeNull();
  });

  test('who is there already is ready today, whatever they do', () => {
    expect(at(0, { ...somePace, percent: 76 }).readyOn).toBe(today);
  });

  test('the exam’s end of the scale is reached as well', () => {
    expect(whatIf({ today, passPercent: 98, pace: somePace, questionsPerWeek: 400 }).readyOn).not.toBeNull();
  });

  const anyPace = fc.record({
    percent: fc.double({ min: 5, max: 95, noNaN: true }),
    spread: fc.double({ min: 0.5, max: 15, noNaN: true }),
    gainPerQuestion: fc.double({ min: 0.005, max: 0.3, noNaN: true }),
    gainDeviation: fc.double({ min: 0.001, max: 0.05, noNaN: true }),
    fadePerWeek: fc.double({ min: 0, max: 5, noNaN: true }),
  });
  const farAway = '9999-12-31';
  const paceOf = ({ spread, ...drawn }: { percent: number; spread: number } & Partial<Pace>): Pace => ({
    ...{ ...somePace, ...drawn },
    lowPercent: Math.max(0, drawn.percent - spread),
    highPercent: Math.min(100, drawn.percent + spread),
  });

  test('more questions a week never make the day later, at either end of its range', () => {
    const counts = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }));
    fc.assert(
      fc.property(anyPace, counts, fc.integer({ min: 40, max: 100 }), (drawn, [one, more], pass) => {
        const pace = paceOf(drawn);
        const [few, many] = [one, one + more].map((questionsPerWeek) =>
          whatIf({ today, passPercent: pass, pace, questionsPerWeek }),
        );
        for (const end of ['readyOn', 'earliestOn', 'latestOn'] as const)
          expect((many?.[end] ?? farAway) <= (few?.[end] ?? farAway)).toBe(true);
      }),
    );
  });

  test('the day lies within its range', () => {
    fc.assert(
      fc.property(anyPace, fc.integer({ min: 0, max: 300 }), (drawn, questionsPerWeek) => {
        const { earliestOn, readyOn, latestOn } = at(questionsPerWeek, paceOf(drawn));

        expect((earliestOn ?? farAway) <= (readyOn ?? farAway)).toBe(true);
        expect((readyOn ?? farAway) <= (latestOn ?? farAway)).toBe(true);
      }),
    );
  });

  test('the fewest questions that suffice do, and one fewer does not', () => {
    const needed = questionsNeeded({ pace: somePace, passPercent }, 28) ?? 0;
    const days = (count: number) => daysBetween(today, at(count).readyOn ?? farAway);

    expect(days(needed)).toBeLessThanOrEqual(28);
    expect(days(needed - 1)).toBeGreaterThan(28);
    expect(questionsNeeded({ pace: { ...somePace, gainPerQuestion: 0.005 }, passPercent }, 1)).toBeNull();
  });
});

describe('the prospect', () => {
  const of = (pace: Partial<Pace>, examInDays: number | null = null) =>
    describeProspect({
      ...{ today, passPercent: 70, pace: { ...somePace, ...pace } },
      examOn: examInDays === null ? null : addDays(today, examInDays),
    });

  test('names the day at the pace of the last weeks', () => {
    expect(of({})).toMatchObject({ status: 'on-course', readyOn: '2026-12-31', neededPerWeek: null });
  });

  test('says what it takes when the exam comes before that day', () => {
    const prospect = of({}, 20);

    expect(prospect.status).toBe('after-exam');
    expect(prospect.neededPerWeek).toBeGreaterThan(40);
  });

  test('says why there is no day', () => {
    expect(of({ questionsPerWeek: 0 }).status).toBe('no-practice');
    expect(of({ questionsPerWeek: 5 })).toMatchObject({ status: 'too-slow', readyOn: null });
    expect(of({ questionsPerWeek: 0, percent: 80 }).status).toBe('ready');
  });

  test('does not compare with an exam that is over', () => {
    expect(of({}, -3).status).toBe('on-course');
  });
});
