import type { Notification, NotificationOf } from '@debrief/contracts';
import { dayText, shorten } from './spell.ts';
import { writeWeek } from './write-week.ts';

/** What is said of a notice outside of the app, in plain text. */
export interface NoticeWords {
  title: string;
  lines: string[];
  action: { label: string; path: string };
}

/** By rules; names of quizzes, topics and exams are data and stay text. */
export function writeNotice(notice: Notification): NoticeWords {
  const { title, lines, action } = wordsOf(notice);
  return { title: shorten(title, 140), lines, action };
}

function wordsOf(notice: Notification): NoticeWords {
  switch (notice.kind) {
    case 'insight-ready':
      return {
        title: `Your debrief is ready: ${notice.quizTitle}`,
        lines: [
          `Your debrief of "${notice.quizTitle}" is ready: what went well, what to practise next, and why.`,
        ],
        action: { label: 'Read your debrief', path: `/attempts/${notice.attemptId}/debrief` },
      };
    case 'attempt-closed':
      return {
        title: `Time was up: ${notice.quizTitle}`,
        lines: [`Time was up: "${notice.quizTitle}" was submitted with what you had answered.`],
        action: { label: 'See how it went', path: `/attempts/${notice.attemptId}/debrief` },
      };
    case 'essay-marked':
      return {
        title: `Marked: ${notice.quizTitle}`,
        lines: [`A tutor has marked what you wrote in "${notice.quizTitle}".`],
        action: { label: 'See your marks', path: `/attempts/${notice.attemptId}/debrief` },
      };
    case 'attempt-regraded':
      return regraded(notice);
    case 'report-answered':
      return {
        title: notice.status === 'fixed' ? 'Your report is fixed' : 'Your report was looked at',
        lines: [
          notice.status === 'fixed'
            ? `Thank you for your report, it is fixed: "${shorten(notice.stem)}"`
            : `A tutor looked at your report and found no fault: "${shorten(notice.stem)}"`,
          ...(notice.answer ? [`They wrote: "${notice.answer}"`] : []),
        ],
        action: { label: 'See the question', path: `/attempts/${notice.attemptId}/review` },
      };
    case 'question-reported':
      return {
        title: 'A student reported a question',
        lines: [`A student reported: "${shorten(notice.stem)}"`],
        action: { label: 'Look at it', path: `/questions/${notice.questionId}` },
      };
    case 'weekly-summary':
      return writeWeek(notice.week);
    case 'test':
      return {
        title: 'A test from Debrief',
        lines: [
          'This is the test you asked for. It arrived, so what Debrief has to tell you will arrive too.',
        ],
        action: { label: 'Change what you are told', path: '/settings/notifications' },
      };
    default:
      return ofStudyAndAccount(notice);
  }
}

type Rest = NotificationOf<
  | 'plan-behind'
  | 'exam-soon'
  | 'exam-not-reachable'
  | 'outcome-asked'
  | 'plan-changed'
  | 'payment-failed'
  | 'webhook-off'
  | 'budget-reached'
  | 'alert-raised'
>;

function ofStudyAndAccount(notice: Rest): NoticeWords {
  switch (notice.kind) {
    case 'plan-behind':
      return {
        title: 'Your study plan is behind',
        lines: [
          `${notice.taskCount === 1 ? 'One task' : `${notice.taskCount} tasks`} of your plan (${notice.minutes} minutes) should be done by now.`,
          'Open the plan to do the first one, or to make it lighter.',
        ],
        action: { label: 'Open your plan', path: '/plan' },
      };
    case 'exam-soon':
      return {
        title: `${notice.examName}: ${inDays(notice.daysLeft)}`,
        lines: [
          `Your exam "${notice.examName}" is ${inDays(notice.daysLeft)}, on ${dayText(notice.examOn)}.`,
          notice.daysLeft <= 1
            ? 'Go over your mistakes once, then rest: sleep helps more than another late hour.'
            : 'A mock exam now shows what to go over in the days that are left.',
        ],
        action: { label: 'See what is left to do', path: '/plan' },
      };
    case 'exam-not-reachable':
      return {
        title: `${notice.examName}: more to do than there is time`,
        lines: [
          notice.readyOn
            ? `At the pace of the last weeks you are ready for "${notice.examName}" about ${dayText(notice.readyOn)}; the exam is on ${dayText(notice.examOn)}.`
            : `At the pace of the last weeks you are not ready for "${notice.examName}" by ${dayText(notice.examOn)}.`,
          'More time a week, fewer topics, or a later day: the plan shows what each would change.',
        ],
        action: { label: 'Look at the plan', path: '/plan' },
      };
    case 'outcome-asked':
      return {
        title: `How did it go? ${notice.examName}`,
        lines: [
          `Your exam "${notice.examName}" was on ${dayText(notice.examOn)}. Tell us how it went: it takes one tap, and it makes the forecasts of everybody more honest.`,
        ],
        action: { label: 'Tell how it went', path: '/progress/readiness' },
      };
    case 'plan-changed':
      return {
        title: `You are on the ${notice.to} plan now`,
        lines: [
          `You are on the ${notice.to} plan now.${notice.endsAt ? ` It ends on ${dayText(notice.endsAt.slice(0, 10))}.` : ''} What you wrote and scored stays yours.`,
        ],
        action: { label: 'See your plan', path: '/plans' },
      };
    case 'payment-failed':
      return {
        title: 'A payment for your plan did not go through',
        lines: [
          `A payment for your plan did not go through.${notice.endsAt ? ` Your plan stays as it is until ${dayText(notice.endsAt.slice(0, 10))} (UTC).` : ''} After that you go on with the free plan and lose nothing you have written or scored.`,
        ],
        action: { label: 'Look after it', path: '/plans' },
      };
    case 'webhook-off':
      return {
        title: `Your webhook to ${notice.host} was switched off`,
        lines: [
          notice.reason === 'gone'
            ? `${notice.host} answered that it wants no more (410), so your webhook to it was switched off.`
            : `For three days nothing got through to ${notice.host}, so your webhook to it was switched off.`,
          'What was not delivered is kept for 30 days: once the program is well again, switch it on and send it again.',
        ],
        action: { label: 'Look after it', path: '/settings/webhooks' },
      };
    case 'budget-reached':
      return budgetReached(notice);
    case 'alert-raised':
      return {
        title: 'Background work needs attention',
        lines: [
          'Something about the work in the background is not as it should be. The page says what, and what helps.',
        ],
        action: { label: 'Look at it', path: '/admin/queue' },
      };
  }
}

function regraded({
  quizTitle,
  questionNumber,
  attemptId,
  ...notice
}: NotificationOf<'attempt-regraded'>): NoticeWords {
  const [before, after] = [Math.round(notice.beforePercent), Math.round(notice.afterPercent)];
  const score =
    before === after ? `Your score stays ${after}%.` : `Your score: ${before}% before, ${after}% now.`;
  return {
    title: `A question was corrected: ${quizTitle}`,
    lines: [
      notice.isUndone
        ? `The correction of question ${questionNumber} in "${quizTitle}" was taken back. ${score}`
        : `Question ${questionNumber} in "${quizTitle}" was corrected. ${score}`,
      ...(notice.note && !notice.isUndone ? [`The author wrote: "${notice.note}"`] : []),
    ],
    action: { label: 'See the question', path: `/attempts/${attemptId}/review?q=${questionNumber}` },
  };
}

function budgetReached({ limit, monthEndsAt }: NotificationOf<'budget-reached'>): NoticeWords {
  const until = dayText(monthEndsAt.slice(0, 10));
  const soft = limit === 'soft';
  return {
    title: `Models have reached the ${limit} limit of this month`,
    lines: [
      soft
        ? `What models may cost this month has reached its soft limit. They go on until the hard limit, if there is one; the month ends on ${until} (UTC).`
        : `What models may cost this month is spent. Rules write for everybody until ${until} (UTC); nobody loses anything but the model's words.`,
    ],
    action: { label: 'See where it goes, and change the limits', path: '/admin/limits' },
  };
}

function inDays(days: number): string {
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}
