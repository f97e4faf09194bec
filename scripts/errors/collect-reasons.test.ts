import { expect, it } from 'vitest';
import { collectReasons } from './collect-reasons.ts';

const read = (text: string) => collectReasons({ path: 'packages/features/src/a.ts', text });

it('finds what is thrown with a reason, over several lines and with a part that is known later [004-07]', () => {
  const found = read(`throw new AppError('conflict', 'the last tutor stays', {
      cause, reason: 'last-tutor' });
    return new AppError('gone', \`the invitation is \${state}\`, { reason: \`invitation-\${state}\` });`);

  expect(found).toEqual([
    { code: 'conflict', reason: 'last-tutor', meaning: 'the last tutor stays' },
    { code: 'gone', reason: 'invitation-*', meaning: 'the invitation is *' },
  ]);
});

it('what is not there has its reason by its name', () => {
  expect(read("throw notFound('quiz');")).toEqual([
    { code: 'not-found', reason: 'quiz-not-found', meaning: "no such quiz, or not this person's" },
  ]);
});
