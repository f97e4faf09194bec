import { aBank, aQuiz, essay, questionsOfEveryKind, secretMark, type TestBank } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { getAttempt } from './get-attempt.ts';
import { submitAttempt } from './submit-attempt.ts';
import { aStartedAttempt, openQuizBench, type QuizBench, save } from './testing/quiz-bench.ts';

let bench: QuizBench;
let bank: TestBank;
let quizId: string;
beforeAll(async () => {
  bench = await openQuizBench();
  const questions = [...questionsOfEveryKind('every'), essay('every')].map((each) => ({
    ...each,
    question: { ...each.question, hints: [{ text: secretMark, costPercent: 10 }] },
  }));
  bank = await aBank(bench.database.db, questions);
  quizId = await aQuiz(bench.database.db, bank);
});
afterAll(() => bench.close());

it('every kind is answered, scored and revealed; an essay waits', async () => {
  const attempt = await aStartedAttempt(bench, { quizId });
  for (const question of bank.questions) {
    const saved = await save(bench, attempt, { question });
    expect(saved).toMatchObject({ status: 'saved' });
  }

  const { scoreCard } = await submitAttempt(bench.services, attempt.student.userId, attempt);

  const count = bank.questions.length - 1;
  expect(scoreCard.counts).toMatchObject({ total: count, right: count, unmarked: 1 });
  const { questions } = await getAttempt(bench.services, attempt.student, attempt.attemptId);
  for (const { versionId, question, right } of bank.questions) {
    const shown = questions.find((each) => each.questionVersionId === versionId);
    expect(shown?.answer.response).toEqual(right);
    expect(shown?.reveal).toMatchObject({
      key: { kind: question.kind, hints: question.hints },
      outcome: question.kind === 'essay' ? 'unmarked' : 'right',
    });
  }
});

it('nothing of any key is on a paper, hints neither', async () => {
  const { student, attemptId } = await aStartedAttempt(bench, { quizId });

  const view = await getAttempt(bench.services, student, attemptId);

  expect(JSON.stringify(view)).not.toContain(secretMark);
  expect(view.questions.every(({ question }) => question.hints?.[0]?.costPercent === 10)).toBe(true);
});

it('what is typed into gaps is kept as far as the database can hold it', async () => {
  const attempt = await aStartedAttempt(bench, { quizId });
  const question = bank.questions.find((each) => each.question.kind === 'gap-fill');
  if (question?.right.kind !== 'gap-fill') throw new Error('there is a question with gaps');
  const [chosen, typed] = Object.keys(question.right.gaps) as [string, string];

  const gaps = { [chosen]: question.right.gaps[chosen] ?? '', [typed]: 'a\0b\ud800' };
  await save(bench, attempt, { question, response: { kind: 'gap-fill', gaps } });

  const { questions } = await getAttempt(bench.services, attempt.student, attempt.attemptId);
  const shown = questions.find((each) => each.questionVersionId === question.versionId);
  expect(shown?.answer.response).toMatchObject({ gaps: { [typed]: 'ab\ufffd' } });
});
