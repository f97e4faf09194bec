import { type CaseSubject, choice, counted, truth, typed } from '../subject.ts';

export const scripts: CaseSubject = {
  name: 'JavaScript basics',
  language: 'en',
  topics: [
    { slug: 'values', name: 'Values' },
    { slug: 'equality', name: 'Equality', parent: 'values' },
    { slug: 'numbers', name: 'Numbers', parent: 'values' },
    { slug: 'time', name: 'Things that take time' },
    { slug: 'promises', name: 'Promises', parent: 'time' },
    { slug: 'loops', name: 'Loops' },
  ],
  questions: [
    choice(
      'equality',
      'What is `null == undefined`?',
      ['true', 'false', 'an error'],
      'The loose comparison treats them alike.',
    ),
    truth('equality', '`NaN === NaN` is true.', false, 'NaN equals nothing.'),
    choice(
      'equality',
      'Which compares without converting?',
      ['===', '==', '='],
      'Three signs, no conversion.',
    ),
    choice(
      'numbers',
      'What is `0.1 + 0.2 === 0.3`?',
      ['false', 'true', 'undefined'],
      'Neither is exact in binary.',
    ),
    counted('numbers', 'What is `7 % 4`?', '3', ['1.75', '1'], 'The rest of the division.'),
    choice(
      'promises',
      'What does an async function return?',
      ['A promise', 'Its value at once', 'undefined'],
      'It is always wrapped.',
    ),
    typed(
      'promises',
      'Which keyword waits for a promise inside an async function?',
      'await',
      ['then', 'yield'],
      'It gives the value.',
    ),
    truth(
      'promises',
      '`Promise.all` waits for all even if one fails at once.',
      false,
      'It rejects with the first failure.',
    ),
    counted('loops', 'How often runs `for (let i = 0; i < 5; i += 2)`?', '3', ['2', '5'], 'For 0, 2 and 4.'),
    choice('loops', 'Which loop runs at least once?', ['do … while', 'while', 'for'], 'It asks afterwards.'),
  ],
};
