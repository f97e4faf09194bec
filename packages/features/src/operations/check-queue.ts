import type { Services } from '@debrief/platform';
import { notifyAlert } from '../notifications/index.ts';
import { endIncidents, keepIncident, listAlerts } from './alert-queries.ts';
import { findFigures } from './figure-queries.ts';
import { judgeQueue } from './judge-queue.ts';

/**
 * Holds the queue against the thresholds of the settings. What is wrong is an incident until it is right again;
 * administrators are told once of each, whoever looks and however often.
 */
export async function checkQueue(services: Services): Promise<void> {
  const { db, settings, log } = services;
  const troubles = judgeQueue(await findFigures(db), {
    depth: settings.ALERT_QUEUE_DEPTH,
    latencyMs: settings.ALERT_LATENCY_MS,
    latencyP95Ms: settings.ALERT_LATENCY_P95_MS,
    failed: settings.ALERT_FAILED_JOBS,
  });
  for (const trouble of troubles)
    if (await keepIncident(db, trouble)) log.warn({ alert: trouble }, 'background work needs attention');
  for (const kind of await endIncidents(
    db,
    troubles.map(({ kind }) => kind),
  ))
    log.info({ alert: kind }, 'background work is well again');
  for (const alert of await listAlerts(db)) if (!alert.endedAt) await notifyAlert(services, alert);
}
