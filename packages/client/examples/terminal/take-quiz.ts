/**
 * Takes a quiz in the terminal and prints the debrief while it is written.
 *
 *   node packages/client/examples/terminal/take-quiz.ts --url http://localhost:3000 --quiz networking-essentials
 *
 * Signs in with DEBRIEF_EMAIL and DEBRIEF_PASSWORD, or as the demo student when they are not set.
 */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createDebriefClient, type DebriefClient, toDebriefError } from '@debrief/client';
import { printInsight } from './print-insight.ts';
import { describeQuestion, readResponse } from './terminal-question.ts';

const { values } = parseArgs({
  options: { url: { type: 'string', default: 'http://localhost:3000' }, quiz: { type: 'string' } },
});

async function main(): Promise<void> {
  const client = createDebriefClient({ url: values.url });
  await signIn(client);
  const quiz = await chooseQuiz(client, values.quiz);
  const attempt = await client.api.quizzes.startAttempt.mutate({
    quizId: quiz.id,
    mode: quiz.modes[0] ?? 'exam',
  });
  await answerAll(client, attempt);
  const { scoreCard } = await client.api.quizzes.submitAttempt.mutate({ attemptId: attempt.id });
  console.log(
    `\nYou scored ${scoreCard.scorePercent}%: ${scoreCard.counts.right} of ${scoreCard.counts.total} right.\n`,
  );
  await printInsight(client.partialInsights(attempt.id));
}

async function signIn({ session }: DebriefClient): Promise<void> {
  const { DEBRIEF_EMAIL: email, DEBRIEF_PASSWORD: password } = process.env;
  if (email && password) await session.signIn({ email, password });
  else await session.signInDemo('student');
}

async function chooseQuiz({ api }: DebriefClient, slug: string | undefined) {
  const { quizzes } = await api.quizzes.list.query();
  const quiz = slug === undefined ? quizzes[0] : quizzes.find((each) => each.slug === slug);
  if (!quiz)
    throw new Error(
      `There is no quiz "${slug ?? ''}". There are: ${quizzes.map((each) => each.slug).join(', ')}.`,
    );
  console.log(`${quiz.title}: ${quiz.questionCount} questions. An empty line leaves a question out.`);
  return quiz;
}

type Attempt = Awaited<ReturnType<DebriefClient['api']['quizzes']['startAttempt']['mutate']>>;

async function answerAll({ api }: DebriefClient, attempt: Attempt): Promise<void> {
  const input = createInterface({ input: process.stdin });
  const lines = input[Symbol.asyncIterator]();
  for (const { number, question, questionVersionId, answer } of attempt.questions) {
    console.log(`\n${number}. ${describeQuestion(question)}`);
    const startedAt = performance.now();
    const line = (await lines.next()).value ?? '';
    const response = readResponse(question, line);
    if (response === null) continue;
    await api.quizzes.saveAnswer.mutate({
      attemptId: attempt.id,
      questionVersionId,
      response,
      baseRevision: answer.revision,
      saveKey: crypto.randomUUID(),
      timeSpentMs: Math.round(performance.now() - startedAt),
    });
  }
  input.close();
}

main().catch((error) => {
  console.error(toDebriefError(error).message);
  process.exitCode = 1;
});
