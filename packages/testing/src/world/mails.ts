import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A mail as an installation without a mail server keeps it. */
export type Kept = { to: string; subject: string; text: string };

/** Newest first: the names sort by time. Everybody's when no address is named. */
export async function readMails(dataDir: string, address?: string): Promise<Kept[]> {
  const folder = join(dataDir, 'outbox');
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
  const mails = names
    .sort()
    .reverse()
    .map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as Kept);
  return (await Promise.all(mails)).filter((mail) => address === undefined || mail.to === address);
}
