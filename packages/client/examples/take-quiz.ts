// Takes a quiz and prints the debrief while it is written. A key with quizzes:read, quizzes:write and insights:read.
import { createDebriefClient, type PublicQuestion, type QuestionResponse } from '@debrief/client';

const { DEBRIEF_URL: url = 'http://localhost:3000', DEBRIEF_API_KEY: apiKey } = process.env;
const client = createDebriefClient({ url, apiKey });
const { quizzes } = client.api;

const quiz = (await quizzes.list.query()).quizzes.find(({ slug }) => slug === 'networking-essentials');
if (!quiz) throw new Error('That quiz is not there.');

const attempt = await quizzes.startAttempt.mutate({ quizId: quiz.id, mode: 'exam' });
for (const { question, questionVersionId, answer } of attempt.questions)
  await quizzes.saveAnswer.mutate({
    attemptId: attempt.id,
    questionVersionId,
    response: answerTo(question),
    baseRevision: answer.revision,
    saveKey: crypto.randomUUID(),
    timeSpentMs: 4_000,
  });
const { scoreCard } = await quizzes.submitAttempt.mutate({ attemptId: attempt.id });
console.log(`${quiz.title}: ${scoreCard.counts.right} of ${scoreCard.counts.total} right.\n`);

let printed = 0;
for await (const { insight } of client.partialInsights(attempt.id)) {
  const summary = insight.summary ?? '';
  process.stdout.write(summary.slice(printed));
  printed = summary.length;
}
console.log();

/** The first option of a choice; nothing where there is none to choose. */
function answerTo(question: PublicQuestion): QuestionResponse | null {
  if (question.kind !== 'single-choice') return null;
  return { kind: 'single-choice', optionId: question.options[0]?.id ?? '' };
}
