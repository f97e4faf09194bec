import type { Dashboard, DashboardBody } from '@debrief/contracts';
import type { Services } from '@debrief/platform';
import { askForCompilation } from './ask-for-compilation.ts';
import { type BodyCopies, createBodyCopies } from './body-copies.ts';
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
  const { body, ...head } = await readDashboard(services, userId);
  return `${toText(head)}${body}}`;
}

/** The same in two pieces: of the same body the bytes are the same object, whatever is said before it. */
export interface DashboardBytes {
  head: string;
  body: Buffer;
}

const nothing = Buffer.from('null');
const copiesOf = new WeakMap<object, BodyCopies>();

/** The body is read from Postgres once for each compilation. Its JSON ends after it with a brace. */
export async function getDashboardBytes(
  services: ReadServices & Pick<Services, 'readDb'>,
  userId: string,
): Promise<DashboardBytes> {
  const { db, readDb, clock } = services;
  const copies = copiesOf.get(readDb) ?? createBodyCopies();
  copiesOf.set(readDb, copies);
  const known = copies.find(userId);
  const options = { now: clock.now(), knownVersion: known?.version ?? null };
  const snapshot = await findSnapshotText(readDb, userId, options);
  if (!snapshot.isFresh) await askForCompilation(db, userId);
  const head = toText(headOf(snapshot));
  const { version, body } = snapshot;
  if (version === null) return { head, body: nothing };
  const copy = body === null && known ? known : { version, bytes: Buffer.from(body ?? 'null') };
  copies.keep(userId, copy);
  return { head, body: copy.bytes };
}

function toText({ status, compiledAt }: Omit<Dashboard, 'body'>): string {
  return `{"status":"${status}","compiledAt":${JSON.stringify(compiledAt)},"body":`;
}

async function readDashboard({ db, clock }: ReadServices, userId: string) {
  const snapshot = await findSnapshotText(db, userId, { now: clock.now() });
  if (!snapshot.isFresh) await askForCompilation(db, userId);
  return { ...headOf(snapshot), body: snapshot.body };
}

function headOf(snapshot: SnapshotText): Omit<Dashboard, 'body'> {
  return { status: statusOf(snapshot), compiledAt: snapshot.compiledAt?.toISOString() ?? null };
}

function statusOf({ hasSubmitted, isCovering, isFresh }: SnapshotText): Dashboard['status'] {
  if (!hasSubmitted) return 'empty';
  return isCovering && isFresh ? 'ready' : 'computing';
}
