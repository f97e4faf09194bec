import type { DashboardBody } from '@debrief/contracts';
import { useFormatter, useTranslations } from 'use-intl';
import { useViewpoint } from '../viewpoint.tsx';
import { type ChartRange, midWeek, recentScores, weeksOfWork } from './build-series.ts';
import type { Span } from './chart-geometry.ts';
import type { ChartEntry } from './line-chart.tsx';
import { type TrendPoint, trendBand } from './trend-band.ts';

/** What a drawing of scores needs, and the sentence that says the same. */
export interface Series {
  entries: readonly (ChartEntry & { attemptId: string | null })[];
  span: Span;
  ends: readonly [string, string];
  trend: readonly TrendPoint[] | null;
  caption: string;
}

const dayMs = 86_400_000;

export function useProgressSeries(body: DashboardBody, range: ChartRange): Series {
  const build = { days: useDays(), weeks: useWeeks() };
  const dayText = useShortDay();
  const caption = useCaption();
  const entries = build[range](body);
  const ats = entries.map(({ at }) => at);
  const [from, last] = [Math.min(...ats), Math.max(...ats)];
  // The axis ends today; days of a single evening are not spread over all of it.
  const span = { from, to: Math.max(last, range === 'days' ? Date.now() : last, from + dayMs) };
  const scored = entries.flatMap(({ at, score }) => (score === null ? [] : [{ at, score }]));
  const isLocked = body.locked.includes('trends');
  const trend = isLocked ? null : trendBand(scored);
  return {
    entries,
    span,
    ends: [dayText(span.from), dayText(span.to)],
    trend,
    caption: caption({ body, range, scores: scored.map(({ score }) => score), hasTrend: trend !== null }),
  };
}

function useShortDay() {
  const format = useFormatter();
  return (at: number) => format.dateTime(at, { day: 'numeric', month: 'short' });
}

function useDays() {
  const t = useTranslations('progress.chart');
  const dayText = useShortDay();
  return (body: DashboardBody) =>
    recentScores(body, Date.now()).map(({ attemptId, quizId, submittedAt, scorePercent }) => {
      const at = Date.parse(submittedAt);
      const values = { percent: Math.round(scorePercent), day: dayText(at), quiz: body.names[quizId] ?? '' };
      return { id: attemptId, attemptId, at, score: scorePercent, note: t('note', values) };
    });
}

function useWeeks() {
  const t = useTranslations('progress.chart');
  const dayText = useShortDay();
  return (body: DashboardBody) => {
    const weeks = weeksOfWork(body);
    const most = Math.max(1, ...weeks.map(({ answerCount }) => answerCount));
    return weeks.map((week) => {
      const { monday, meanPercent, answerCount } = week;
      const values = {
        day: dayText(Date.parse(`${monday}T12:00:00Z`)),
        count: answerCount,
        percent: Math.round(meanPercent ?? 0),
      };
      return {
        id: monday,
        attemptId: null,
        at: midWeek(week),
        score: meanPercent,
        amount: answerCount / most,
        note: t(meanPercent === null ? 'noteIdle' : 'noteWeek', values),
      };
    });
  };
}

interface Told {
  body: DashboardBody;
  range: ChartRange;
  scores: readonly number[];
  hasTrend: boolean;
}

function useCaption() {
  const t = useTranslations('progress.chart');
  const { who } = useViewpoint();
  return ({ body: { progressTrend, overallProgress }, range, scores, hasTrend }: Told) => {
    if (scores.length === 0) return t('captionNone', { who });
    const values = {
      count: scores.length,
      first: Math.round(scores[0] ?? 0),
      last: Math.round(scores.at(-1) ?? 0),
      mean: Math.round(overallProgress ?? 0),
    };
    const sentences = [t(range === 'days' && overallProgress !== null ? 'caption' : 'captionWeeks', values)];
    if (range === 'days') sentences.push(t(`trends.${progressTrend.direction}`, { who }));
    if (hasTrend) sentences.push(t('captionBand'));
    return sentences.join(' ');
  };
}
