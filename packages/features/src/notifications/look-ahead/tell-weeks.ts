import { localTime } from '@debrief/core';
import { type Services, workThrough } from '@debrief/platform';
import { notify } from '../notify.ts';
import { subjectOf } from '../subject-id.ts';
import { listTimeZones, listWeekCandidates } from './candidate-queries.ts';
import { readDashboard } from './read-dashboard.ts';
import { toWeekFacts } from './week-facts.ts';

/** Sunday at nine, where the person is. */
export const weekly = { weekday: 7, minutes: 9 * 60 };
/** Not at night, when the worker was away all day. */
const untilMinutes = 20 * 60;
const activeMs = 28 * 86_400_000;
const pageSize = 200;

/** The week of everybody for whom it is time now. Whoever has been told is not told again. */
export async function tellWeeks(services: Services, signal?: AbortSignal): Promise<void> {
  const now = services.clock.now();
  for (const [on, timeZones] of await zonesByDay(services, now)) {
    const subjectId = subjectOf('weekly-summary', on);
    const activeSince = new Date(now.getTime() - activeMs);
    for (let after: string | null = null; ; ) {
      const page: string[] = await listWeekCandidates(services.db, {
        ...{ timeZones, subjectId, activeSince, after, limit: pageSize },
      });
      await workThrough(page, { log: services.log, what: 'weekly-summary', signal }, (userId) =>
        tellWeek(services, { userId, subjectId, on }),
      );
      if (page.length < pageSize) break;
      after = page.at(-1) ?? null;
    }
  }
}

/** By the day that it is there. */
async function zonesByDay({ db }: Services, now: Date): Promise<Map<string, string[]>> {
  const days = new Map<string, string[]>();
  for (const timeZone of await listTimeZones(db)) {
    const { date, minutes, weekday } = localTime(now, timeZone);
    if (weekday !== weekly.weekday || minutes < weekly.minutes || minutes >= untilMinutes) continue;
    days.set(date, [...(days.get(date) ?? []), timeZone]);
  }
  return days;
}

async function tellWeek(
  services: Services,
  { userId, subjectId, on }: { userId: string; subjectId: string; on: string },
): Promise<void> {
  const body = await readDashboard(services, userId);
  if (!body) return;
  await notify(services, {
    ...{ userId, kind: 'weekly-summary', subjectId },
    payload: { week: toWeekFacts(body, on) },
  });
}
