import { listStandings } from './copy-queries.ts';
import { type CopyReader, sayAbandoned } from './copy-reader.ts';
import { type CopyRoster, nameOfStream } from './copy-roster.ts';
import type { LedgerParts } from './ledger-parts.ts';
import type { StreamCopy } from './stream-copy.ts';

/** Looks at all mirrors together once in a while: finds what no wake-up told, and writers that died. */
export function createPoller({ db, log, timing }: LedgerParts, roster: CopyRoster, reader: CopyReader) {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  async function look(): Promise<void> {
    const mirrors = roster.mirrors();
    if (mirrors.length === 0) return;
    const found = await listStandings(
      db,
      mirrors.map((copy) => copy.key),
    );
    const standings = new Map(found.map((each) => [nameOfStream(each), each]));
    for (const copy of mirrors) {
      const standing = standings.get(nameOfStream(copy.key));
      if (!standing || copy.isLocal) continue;
      if (hasNews(copy, standing)) reader.refreshSoon(copy);
      else if (standing.isAbandoned) sayAbandoned(copy);
    }
  }

  async function run(): Promise<void> {
    await look().catch((error) => log.warn({ err: error }, 'streams could not be looked at'));
    timer = undefined;
    start();
  }

  function start(): void {
    if (!isStopped && roster.mirrors().length > 0) timer ??= setTimeout(run, timing.pollMs);
  }

  return {
    start,
    stop(): void {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

function hasNews(
  { known, isExact }: StreamCopy,
  standing: { status: string; generation: number; position: number },
): boolean {
  return (
    !isExact ||
    standing.status !== known.status ||
    standing.generation !== known.generation ||
    standing.position > known.text.length
  );
}
