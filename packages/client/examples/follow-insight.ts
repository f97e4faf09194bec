// Follows the debrief of an attempt, from wherever it stands to its end: quizzes:read and insights:read.
//   node follow-insight.ts [ATTEMPT_ID]     without an id: the newest attempt
import { createDebriefClient, isDebriefError, type PartialInsightUpdate } from '@debrief/client';

const { DEBRIEF_URL: url = 'http://localhost:3000', DEBRIEF_API_KEY: apiKey } = process.env;
const client = createDebriefClient({ url, apiKey });

try {
  const attemptId = process.argv[2] ?? (await newestAttempt());
  for await (const update of client.partialInsights(attemptId)) print(update);
} catch (error) {
  if (!isDebriefError(error)) throw error;
  console.error(`${error.code} (${error.reason}): ${error.advice}`);
  process.exitCode = 1;
}

async function newestAttempt(): Promise<string> {
  const { attempts } = await client.api.quizzes.listAttempts.query({ limit: 1 });
  const [newest] = attempts;
  if (!newest) throw new Error('There is no attempt yet: take a quiz first.');
  return newest.id;
}

/** Each update holds everything so far; a terminal of one line shows how far it is. */
function print({ status, insight }: PartialInsightUpdate): void {
  if (status === 'writing') {
    process.stdout.write(`\r${insight.summary?.length ?? 0} characters`);
    return;
  }
  console.log(`\n\n${insight.summary ?? ''}`);
  for (const claim of insight.strengths ?? []) console.log(`+ ${claim.sentence}`);
  for (const claim of insight.weaknesses ?? []) console.log(`- ${claim.sentence}`);
  for (const advice of insight.recommendations ?? []) console.log(`> ${advice.sentence}`);
}
