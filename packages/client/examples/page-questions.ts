// Signs in with a key and pages through the questions of a subject: question-bank:read of a tutor.
//   node page-questions.ts [SEARCH WORDS]
import { createDebriefClient, isDebriefError, type OutputOf } from '@debrief/client';

const { DEBRIEF_URL: url = 'http://localhost:3000', DEBRIEF_API_KEY: apiKey } = process.env;
const { questionBank } = createDebriefClient({ url, apiKey }).api;

try {
  const subjects = await questionBank.listSubjects.query();
  for (const subject of subjects) {
    let count = 0;
    for await (const { stem, difficulty } of questionsOf(subject.id)) {
      count++;
      if (count <= 3) console.log(`  ${difficulty} ${stem.slice(0, 90).replaceAll('\n', ' ')}`);
    }
    console.log(`${subject.name}: ${count} questions\n`);
  }
} catch (error) {
  if (!isDebriefError(error)) throw error;
  console.error(error.code === 'not-signed-in' ? 'Set DEBRIEF_API_KEY to a key of yours.' : error.advice);
  process.exitCode = 1;
}

async function* questionsOf(subjectId: string) {
  const search = process.argv[2] ?? null;
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: OutputOf<'questionBank.listQuestions'> = await questionBank.listQuestions.query({
      subjectId,
      search,
      cursor,
      limit: 50,
    });
    yield* page.questions;
    cursor = page.nextCursor;
  }
}
