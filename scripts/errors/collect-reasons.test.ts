import { expect, it } from 'vitest';
import { collectReasons } from './collect-reasons.ts';

const read = (text: string) => collectReasons({ path: 'packages/features/src/a.ts', text });

it('finds what is thrown with a reason, over several lines and with a part that is known later', () => {
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

it('follows a message to the constant before it, and says so where the words are only known at run time', () => {
  const found = read(`const message = 'A topic stands under a subject.';
    throw new AppError('invalid', message, { reason: 'too-deep' });
    throw new AppError('invalid', error.message, { reason: 'unreadable-file' });`);

  expect(found).toEqual([
    { code: 'invalid', reason: 'too-deep', meaning: 'A topic stands under a subject.' },
    { code: 'invalid', reason: 'unreadable-file', meaning: 'its message says what' },
  ]);
});
