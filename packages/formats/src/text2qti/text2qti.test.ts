import { expect, it } from 'vitest';
import { questionFormats } from '../formats.ts';
import { expectInert } from '../testing/expect-inert.ts';
import { readAll } from '../testing/read-all.ts';
import { text2qtiFormat } from './text2qti-format.ts';

const read = (text: string) => readAll(text2qtiFormat, text);

const quiz = `Quiz title: Rivers
Quiz description: Of Europe

Title: Danube
Points: 2
1.  Where does it **end**?

    Think of $x^2$.
... It flows east.
+   Well done.
a)  Adriatic
... Look east.
*b) Black Sea
c)  Aral

% a comment
2.  Which are rivers?
[ ] Etna
[*] Rhine
[*] Po

COMMENT
1. Not asked?
END_COMMENT

3.  Root of 2?
=   1.4142 +- 0.0001
4.  Share?
= 50 +- 5%
5.  Cube root of 2?
= [1.2598, 1.2600]

GROUP
pick: 1
6.  Who?
*   Santa
*   Santa  Claus
*   santa
END_GROUP

Text: Now write.
and on

7.  Why?
... Because.
____
`;

it('reads every kind of question with titles, points and feedback', async () => {
  const { questions, refused, notes } = await read(quiz);

  expect(refused).toEqual([]);
  expect(questions[0]).toMatchObject({ place: { line: 6 }, title: 'Danube', points: 2 });
  expect(questions[0]?.notes).toEqual([
    'The feedback for a right answer as a whole was left out: "Well done.".',
  ]);
  expect(questions.map(({ question }) => question)).toMatchObject([
    {
      ...{
        kind: 'single-choice',
        stem: 'Where does it **end**?\n\nThink of $x^2$.',
        explanation: 'It flows east.',
      },
      options: [
        { text: 'Adriatic', isCorrect: false, explanation: 'Look east.' },
        { text: 'Black Sea', isCorrect: true },
        { text: 'Aral', isCorrect: false },
      ],
    },
    {
      kind: 'multi-select',
      scoring: 'all-or-nothing',
      options: [{ isCorrect: false }, { isCorrect: true }, { isCorrect: true }],
    },
    { kind: 'numeric', answers: [{ target: { type: 'value', value: '1.4142', tolerance: '0.0001' } }] },
    { kind: 'numeric', answers: [{ target: { value: '50', tolerance: '0.05', toleranceType: 'relative' } }] },
    { kind: 'numeric', answers: [{ target: { type: 'range', min: '1.2598', max: '1.2600' } }] },
    { kind: 'short-answer', answers: [{ text: 'Santa' }, { text: 'Santa Claus' }] },
    { kind: 'essay', explanation: 'Because.' },
  ]);
  expect(questions[1]?.title).toBe('');
  expect(notes.map((note) => note.slice(0, 20))).toEqual([
    'Line 1: the title of',
    'Line 2: "Quiz descri',
    'Line 33: of a group ',
    'Line 41: a text betw',
  ]);
});

it.each([
  ['1. Hand in.\n^^^^', 'It asks for a file to be handed in; that is not taken.'],
  ['1. What?', 'It has no answers.'],
  ['1. What?\na) x\nb) y', 'One option is to be right ("*a)"); 0 are.'],
  ['1. What?\n*a) x\n*b) y', 'One option is to be right ("*a)"); 2 are.'],
  ['1. What?\n*a) x\n= 5', 'It mixes answers of several kinds.'],
  ['1. What?\n= five', '"five" is no number; numbers are written "= 1.5", "= 1.5 +- 0.1" or "= [1, 2]".'],
  ['1. What?\n= [2]', '"[2]" is no number; numbers are written "= 1.5", "= 1.5 +- 0.1" or "= [1, 2]".'],
  ['1.\n*a) x\nb) y', 'Stem: must not be empty.'],
])('refuses %j and takes the next', async (text, reason) => {
  const { questions, refused } = await read(`Title: T\n${text}\n\n2. Two?\n= 2\n`);

  expect(refused.map((each) => each.reason)).toEqual([reason]);
  expect(refused[0]).toMatchObject({ title: 'T', source: `Title: T\n${text}` });
  expect(questions).toHaveLength(1);
});

it('is recognised by what only it has, and takes no file from others', () => {
  const best = (text: string, name = 'quiz.txt') => {
    const file = { name, bytes: new TextEncoder().encode(text) };
    return questionFormats.toSorted((a, b) => b.recognise(file) - a.recognise(file))[0]?.id;
  };

  expect(best(quiz)).toBe('text2qti');
  expect(best('1. What?\na) x\n*b) y\n')).toBe('text2qti');
  expect(best('1. What?\n- A. x\n- B. y\n\nCorrect answer: B\n', 'exam.md')).toBe('markdown-exam');
  expect(best('1. What?\nA. x\nB. y\nANSWER: B\n')).toBe('aiken');
  expect(best('1. What? {\n=x\n~y}\n')).toBe('gift');
  expect(best('::Q::\n1. What is\n= 5 {=x ~y}\n', 'q.gift')).toBe('gift');
});

it('a file without questions is refused, and nothing of a question runs', async () => {
  await expect(read('Quiz title: x\n\nno question\n')).rejects.toThrow(
    'The file holds no numbered questions.',
  );
  const { questions } = await read(
    '1. <script>alert(1)</script>[x](javascript:a()) ![y](https://a.example/b.png)\n*a) <b onclick=a()>\nb) y\n',
  );
  for (const { question } of questions) expectInert(question.stem);
  expect(questions[0]?.notes).toHaveLength(1);
});

it.each([
  '*',
  '[',
  '= ',
  '1. x\n',
  '... \n',
  'a) \n',
  '+ -',
  '$',
  '\\',
  '\n',
  ' ',
  '_',
  '^',
  'COMMENT\n',
  '1. ?\n*a) b\n',
])(
  'time grows with the length of a file of %j alone',
  async (mark) => {
    const text = `1. a\n${mark.repeat(Math.floor(1_000_000 / mark.length))}\n`;
    const start = performance.now();

    await read(text);

    expect(performance.now() - start).toBeLessThan(15_000);
  },
  60_000,
);
