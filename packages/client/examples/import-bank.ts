// Puts a file of questions (GIFT) into the bank, for a pipeline: question-bank:read and question-bank:write of a tutor.
//   node import-bank.ts SUBJECT_NAME FILE.gift [--check]
// Ends with 0 when every question was taken, 1 when some are refused (each with its line), 2 when it cannot be done.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createDebriefClient, isDebriefError } from '@debrief/client';

const { DEBRIEF_URL: url = 'http://localhost:3000', DEBRIEF_API_KEY: apiKey } = process.env;
const { questionBank } = createDebriefClient({ url, apiKey }).api;
const [subjectName = '', file = '', option] = process.argv.slice(2);

try {
  process.exitCode = await importFile();
} catch (error) {
  console.error(isDebriefError(error) ? `${error.message} ${error.advice}` : error);
  process.exitCode = 2;
}

async function importFile(): Promise<number> {
  const text = await readFile(file, 'utf8');
  const subjects = await questionBank.listSubjects.query();
  const subject = subjects.find(({ name }) => name === subjectName);
  if (!subject)
    throw new Error(`No subject "${subjectName}". There are: ${subjects.map(({ name }) => name).join(', ')}`);
  const input = { subjectId: subject.id, fileName: basename(file), text };

  const { refused } = await questionBank.importGift.mutate({ ...input, dryRun: true });
  for (const { line, reason } of refused) console.error(`${file}:${line}: ${reason}`);
  if (refused.length > 0) return 1;
  if (option === '--check') return 0;

  // The same file in a pipeline that runs twice is one import: its content is its key.
  const idempotencyKey = createHash('sha256').update(`${subject.id} ${text}`).digest('hex');
  const { taken } = await questionBank.importGift.mutate(input, { idempotencyKey });
  console.log(`${taken.filter(({ isNew }) => isNew).length} new, ${taken.length} in all.`);
  return 0;
}
