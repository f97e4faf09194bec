// Writes the results of a group as CSV on its standard output: accounts:read and quizzes:read of a tutor.
//   node export-results.ts GROUP_NAME > results.csv
import { createDebriefClient, type OutputOf } from '@debrief/client';

const { DEBRIEF_URL: url = 'http://localhost:3000', DEBRIEF_API_KEY: apiKey } = process.env;
const { accounts, quizzes } = createDebriefClient({ url, apiKey }).api;

const name = process.argv[2];
const { groups } = await accounts.listGroups.query();
const group = groups.find((each) => each.name === name) ?? (name ? undefined : groups[0]);
if (!group) throw new Error(`No such group. There are: ${groups.map((each) => each.name).join(', ')}`);

console.log(toLine(['student', 'quiz', 'mode', 'submitted', 'score percent', 'minutes']));
for await (const attempt of attemptsOf(group.id)) {
  if (attempt.status !== 'submitted') continue;
  const minutes = attempt.durationMs === null ? '' : (attempt.durationMs / 60_000).toFixed(1);
  const { studentName, quizTitle, mode, submittedAt, scorePercent } = attempt;
  console.log(toLine([studentName, quizTitle, mode, submittedAt, scorePercent, minutes]));
}

/** A page names the cursor of the next one, until there is none. */
async function* attemptsOf(groupId: string) {
  let cursor: string | null = null;
  do {
    const page: OutputOf<'quizzes.listAttempts'> = await quizzes.listAttempts.query({
      groupId,
      cursor,
      limit: 100,
    });
    yield* page.attempts;
    cursor = page.nextCursor;
  } while (cursor);
}

/** Quoted where it must be; a text that a spreadsheet would compute is kept a text. */
function toLine(cells: readonly unknown[]): string {
  return cells.map((cell) => toCell(String(cell ?? ''))).join(',');
}

function toCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
