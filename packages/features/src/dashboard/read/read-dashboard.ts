import type { Dashboard, DashboardBody } from '@debrief/contracts';
import type { Services } from '@debrief/platform';
import { askForCompilation } from './ask-for-compilation.ts';
import { findSnapshotText, type SnapshotText } from './snapshot-read-queries.ts';

type ReadServices = Pick<Services, 'db' | 'clock'>;

/**
 * What is compiled is read, never computed here. One that is missing, or of a day that is over, is asked for; what there
 * is of it is shown meanwhile.
 */
export async function getDashboard(services: ReadServices, userId: string): Promise<Dashboard> {
  const { body, ...head } = await readDashboard(services, userId);
  return { ...head, body: body === null ? null : (JSON.parse(body) as DashboardBody) };
}

/** The same answer as JSON, without the body being parsed and written again. */
export async function getDashboardText(services: ReadServices, userId: string): Promise<string> {
  const { status, compiledAt, body } = await readDashboard(services, userId);
  return `{"status":"${status}","compiledAt":${JSON.stringify(compiledAt)},"body":${body}}`;
}

async function readDashboard({ db, clock }: ReadServices, userId: string) {
  const snapshot = await findSnapshotText(db, userId, clock.now());
  if (!snapshot.isFresh) await askForCompilation(db, userId);
  return {
    status: statusOf(snapshot),
    compiledAt: snapshot.compiledAt?.toISOString() ?? null,
    body: snapshot.body,
  };
}

function statusOf({ hasSubmitted, isCovering, isFresh }: SnapshotText): Dashboard['status'] {
  if (!hasSubmitted) return 'empty';
  return isCovering && isFresh ? 'ready' : 'computing';
}
