import { addDays } from '@debrief/core';
import ical, {
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  type ICalEventData,
  ICalEventTransparency,
} from 'ical-generator';
import type { GoalRow } from '../goal-queries.ts';
import type { TaskRow } from '../study-plan-queries.ts';

interface CalendarContent {
  goal: Pick<GoalRow, 'examId' | 'examName' | 'examOn'> | null;
  tasks: readonly TaskRow[];
  /** When the plan was made: the same plan is the same text. */
  stampedAt: Date;
}

/** How often programs are asked to come again, in seconds. */
const askAgainSeconds = 3_600;

/** All-day events (RFC 5545) that keep nobody busy: one per open task under a name that stays, and the exam. */
export function writeCalendar({ goal, tasks, stampedAt }: CalendarContent): string {
  const calendar = ical({
    name: 'Study plan',
    prodId: { company: 'Debrief', product: 'Study plan', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: askAgainSeconds,
  });
  for (const task of tasks)
    addDay(calendar, { id: `task-${task.id}`, on: task.dueOn, summary: titleOf(task), stampedAt });
  if (goal?.examOn)
    addDay(calendar, {
      ...{ id: `exam-${goal.examId}`, on: goal.examOn, summary: `Exam: ${goal.examName}`, stampedAt },
    });
  return calendar.toString();
}

interface Day {
  id: string;
  on: string;
  summary: string;
  stampedAt: Date;
}

function addDay(calendar: ICalCalendar, { id, on, summary, stampedAt }: Day): void {
  const event: ICalEventData = {
    id: `${id}@debrief`,
    start: new Date(`${on}T00:00:00Z`),
    end: new Date(`${addDays(on, 1)}T00:00:00Z`),
    timezone: 'UTC',
    allDay: true,
    stamp: stampedAt,
    summary,
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
  };
  calendar.createEvent(event);
}

/** What to do and how long it takes; nothing of how it went. */
function titleOf({ kind, topicName, quizTitle, questionCount, minutes }: TaskRow): string {
  const questions = questionCount === 1 ? '1 question' : `${questionCount} questions`;
  const time = `${minutes} min`;
  if (kind === 'mock') return `Mock exam: ${quizTitle ?? 'rehearsal'} (${time})`;
  if (topicName === null) return `Review mistakes: ${questions} (${time})`;
  const verb = kind === 'review' ? 'Review' : 'Practise';
  return questionCount === null
    ? `${verb} ${topicName} (${time})`
    : `${verb} ${topicName}: ${questions} (${time})`;
}
