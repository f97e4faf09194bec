import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '../new-id.ts';
import { type Mail, type Mailer, unsubscribeHeaders } from './mailer.ts';

export interface KeptMail extends Mail {
  id: string;
  sentAt: string;
  /** Beyond those of every mail. */
  headers?: Record<string, string>;
}

const keepAtMost = 200;

const folderOf = (dataDir: string) => join(dataDir, 'outbox');

/** Keeps mails as files instead of sending them: `<id>.json` for programs, `<id>.txt` for people. */
export function createOutboxMailer(dataDir: string): Mailer {
  const folder = folderOf(dataDir);
  return {
    async send(mail) {
      const headers = unsubscribeHeaders(mail);
      const kept: KeptMail = { ...mail, id: mail.id ?? newId(), sentAt: new Date().toISOString(), headers };
      // Mails hold links that let people in.
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeWhole(join(folder, `${kept.id}.txt`), readable(kept));
      await writeWhole(join(folder, `${kept.id}.json`), `${JSON.stringify(kept, null, 2)}\n`);
      await forgetOld(folder);
    },
  };
}

/** The kept mails, newest first. */
export async function listOutbox(dataDir: string): Promise<KeptMail[]> {
  const folder = folderOf(dataDir);
  const names = (await listIds(folder)).reverse().slice(0, keepAtMost);
  return await Promise.all(
    names.map(async (id) => JSON.parse(await readFile(join(folder, `${id}.json`), 'utf8')) as KeptMail),
  );
}

/** One of the kept mails; undefined when there is none of that name. */
export async function findInOutbox(dataDir: string, id: string): Promise<KeptMail | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined;
  return await readFile(join(folderOf(dataDir), `${id}.json`), 'utf8').then(
    (text) => JSON.parse(text) as KeptMail,
    () => undefined,
  );
}

/** Oldest first: the ids sort by time. */
async function listIds(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
}

async function forgetOld(folder: string): Promise<void> {
  const old = (await listIds(folder)).slice(0, -keepAtMost);
  for (const id of old)
    for (const kind of ['json', 'txt']) await rm(join(folder, `${id}.${kind}`), { force: true });
}

function readable(mail: KeptMail): string {
  return `Date: ${mail.sentAt}\nTo: ${mail.to}\nSubject: ${mail.subject}\n\n${mail.text}`;
}

/** Nobody ever reads half a mail. */
async function writeWhole(path: string, text: string): Promise<void> {
  await writeFile(`${path}.part`, text, { mode: 0o600 });
  await rename(`${path}.part`, path);
}
