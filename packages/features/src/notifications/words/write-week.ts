import type { WeekFacts } from '@debrief/contracts';
import { countOf, dayText } from './spell.ts';
import type { NoticeWords } from './write-notice.ts';

/** The last week in four sentences at most: what was done, what moved, the exam, and where to begin. */
export function writeWeek(week: WeekFacts): NoticeWords {
  return {
    title: titleOf(week),
    lines: [whatWasDone(week), whatMoved(week), theExam(week), whereToBegin(week)].filter(
      (line) => line !== null,
    ),
    action: { label: 'See your progress', path: '/progress' },
  };
}

function titleOf({ answerCount, minutes }: WeekFacts): string {
  if (answerCount === 0) return 'Your week: a quiet one';
  return `Your week: ${countOf(answerCount, 'answer')}${minutes > 0 ? ` in ${durationOf(minutes)}` : ''}`;
}

function whatWasDone({ answerCount, minutes, attemptCount, meanPercent, beforePercent }: WeekFacts): string {
  if (answerCount === 0)
    return 'You did not practise in the last seven days. Ten minutes are a good beginning.';
  const time = minutes > 0 ? ` in ${durationOf(minutes)}` : '';
  const quizzes = attemptCount > 0 ? ` and finished ${countOf(attemptCount, 'quiz', 'quizzes')}` : '';
  return `You answered ${countOf(answerCount, 'question')}${time}${quizzes}${meanOf(meanPercent, beforePercent)}.`;
}

function meanOf(mean: number | null, before: number | null): string {
  if (mean === null) return '';
  const now = `, with ${Math.round(mean)}% on average`;
  if (before === null || Math.round(before) === Math.round(mean)) return now;
  return `${now} (${Math.round(before)}% the week before)`;
}

function whatMoved({ up, down }: WeekFacts): string | null {
  const better =
    up && `You got better at ${up.topic}: from ${Math.round(up.from)} to ${Math.round(up.to)} of 100.`;
  const worse =
    down && `${down.topic} went down, from ${Math.round(down.from)} to ${Math.round(down.to)}: worth a look.`;
  return [better, worse].filter(Boolean).join(' ') || null;
}

function theExam({ exam }: WeekFacts): string | null {
  if (!exam) return null;
  const when =
    exam.examOn && exam.daysLeft !== null && exam.daysLeft >= 0 ? whenOf(exam.examOn, exam.daysLeft) : '';
  if (exam.percent === null) return when ? `${exam.name} is ${when}.` : null;
  const score = `${Math.round(exam.percent)}% expected, ${Math.round(exam.passPercent)}% needed to pass`;
  return when ? `${exam.name} is ${when}: ${score}.` : `${exam.name}: ${score}.`;
}

function whenOf(examOn: string, daysLeft: number): string {
  if (daysLeft <= 1) return daysLeft === 0 ? 'today' : 'tomorrow';
  return `in ${daysLeft} days, on ${dayText(examOn)}`;
}

function whereToBegin({ weakest }: WeekFacts): string | null {
  if (!weakest) return null;
  return `Begin the new week with ${weakest.topic}, the topic you know least (${Math.round(weakest.mastery)} of 100).`;
}

function durationOf(minutes: number): string {
  if (minutes < 90) return countOf(Math.round(minutes), 'minute');
  const hours = Math.round(minutes / 30) / 2;
  return `${String(hours)} hours`;
}
