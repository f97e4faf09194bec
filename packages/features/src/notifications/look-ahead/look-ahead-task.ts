import { type CronEntry, defineJob, runAlone } from '@debrief/platform';
import { z } from 'zod';
import { tellExams, tellUnreachable } from './tell-exams.ts';
import { tellWeeks } from './tell-weeks.ts';

/** What comes by the calendar. It runs as often as there are zones a quarter of an hour apart; it tells nobody twice. */
export const lookAheadTask = defineJob({
  name: 'notifications.look-ahead',
  payload: z.object({}),
  maxAttempts: 2,
  lane: 'background',
  async run(_payload, { services, signal }) {
    await runAlone(services.db, 'notifications.look-ahead', async () => {
      await tellExams(services, signal);
      await tellUnreachable(services, signal);
      await tellWeeks(services, signal);
    });
  },
});

export const lookAheadCron: CronEntry = { task: lookAheadTask, match: '*/15 * * * *' };
