// A process that imports one file and says how long it took and how much memory it held at most.
import { readFile } from 'node:fs/promises';
import { createDatabase } from '@debrief/db';
import { questionFormats } from '@debrief/formats';
import { importQuestions } from '../../packages/features/src/question-bank/import/import-questions.ts';

const [connectionString = '', formatId = '', path = '', ownerId = '', subjectId = ''] = process.argv.slice(2);
const format = questionFormats.find(({ id }) => id === formatId);
if (!format) throw new Error(`There is no format "${formatId}".`);
const { db, close } = createDatabase({ connectionString, applicationName: 'bench', statementTimeoutMs: 0 });
const bytes = await readFile(path);
const startedAt = performance.now();
const { report } = await importQuestions(db, {
  actor: { userId: ownerId, role: 'tutor', groupIdsTaught: [], groupIdsJoined: [] },
  ownerId,
  subject: { id: subjectId },
  topicId: null,
  format,
  file: { name: `questions.${formatId}`, bytes },
  status: 'published',
  isDryRun: false,
});
const seconds = (performance.now() - startedAt) / 1_000;
await close();
// In kilobytes, by the system itself.
const peakMb = Math.round(process.resourceUsage().maxRSS / 1_000);
console.log(JSON.stringify({ taken: report.counts.taken, refused: report.counts.refused, seconds, peakMb }));
