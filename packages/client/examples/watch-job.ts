// Begins work in the background and waits for its end: quizzes:read, quizzes:write, events:read and jobs:read of a tutor.
import { createDebriefClient } from '@debrief/client';

const { DEBRIEF_URL: url = 'http://localhost:3000', DEBRIEF_API_KEY: apiKey } = process.env;
const client = createDebriefClient({ url, apiKey });
const { quizzes } = client.api;

const quiz = (await quizzes.list.query()).quizzes.find(({ slug }) => slug === 'networking-essentials');
if (!quiz) throw new Error('That quiz is not there.');

const job = await quizzes.statistics.recompute.mutate({ quizId: quiz.id });
// Gives up after two minutes; the job goes on without us.
const signal = AbortSignal.timeout(120_000);
let status = job.status;
for await (const each of client.watchJob(job.id, { signal })) {
  console.log(`${each.status} ${each.progressPercent}% ${each.step ?? ''}`.trim());
  status = each.status;
}
process.exitCode = status === 'done' ? 0 : 1;
