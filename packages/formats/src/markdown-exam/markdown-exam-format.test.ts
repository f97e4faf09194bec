import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyMultiSelect, anySingleChoice } from '../../../core/src/questions/question.arbitrary.ts';
import { comparableQuestion } from '../testing/comparable-question.ts';
import { readAll } from '../testing/read-all.ts';
import { richMarkdown, withTexts } from '../testing/rich-texts.ts';
import { markdownExamFormat } from './markdown-exam-format.ts';
import { writeMarkdownExam } from './write-markdown-exam.ts';

const exam = `---
layout: exam
---

# Practice Exam

## Storage

1. Which service **stores** objects?
    - A. Blocks.
    - B. Objects.

    <details markdown=1><summary markdown='span'>Answer</summary>
      Correct answer: B
    </details>

2. Which are cold? (Choose TWO)

    \`\`\`
    1. not a question
    \`\`\`

    - A. Ice
      in the
      fridge
    - B. Fire
    - C. Snow

    <details><summary>Answer</summary>

      Correct Answer: A, C

      Explanation: Water **freezes**.

      - B. Fire is hot.
    </details>

### Archives

3) Without folding?
A) yes
B) no
**Answer: A**
`;

it('reads numbered questions, lettered options and answers that are folded away', async () => {
  const { questions, refused } = await readAll(markdownExamFormat, exam);

  expect(refused).toEqual([]);
  expect(questions.map(({ place, categoryPath }) => [place.line, categoryPath])).toEqual([
    [9, ['Storage']],
    [17, ['Storage']],
    [40, ['Storage', 'Archives']],
  ]);
  expect(questions.map(({ question }) => question)).toMatchObject([
    {
      ...{ kind: 'single-choice', stem: 'Which service **stores** objects?' },
      options: [{ text: 'Blocks.' }, { text: 'Objects.', isCorrect: true }],
    },
    {
      ...{ kind: 'multi-select', explanation: 'Water **freezes**.' },
      stem: 'Which are cold? (Choose TWO)\n\n```\n1. not a question\n```',
      options: [
        { text: 'Ice\nin the\nfridge', isCorrect: true },
        { text: 'Fire', explanation: 'Fire is hot.' },
        { text: 'Snow', isCorrect: true },
      ],
    },
    { stem: 'Without folding?', options: [{ text: 'yes', isCorrect: true }, { text: 'no' }] },
  ]);
});

it.each([
  ['1. One?\n\nCorrect answer: A', 'It has no options "A.", "B." and so on.'],
  ['1. One?\n- A. a\n- B. b', 'It has no line "Correct answer: A".'],
  ['1. One?\n- A. a\n- B. b\n\nAnswer: D', 'Its answer names no option.'],
])('refuses %# with a reason and takes the next', async (text, reason) => {
  const { questions, refused } = await readAll(
    markdownExamFormat,
    `${text}\n\n2. Two?\n- A. a\n- B. b\n\nAnswer: A\n`,
  );

  expect(refused).toMatchObject([{ reason, place: { line: 1 }, title: 'One?' }]);
  expect(questions).toHaveLength(1);
});

it('says when more or fewer are right than it asks for', async () => {
  const { questions } = await readAll(
    markdownExamFormat,
    '1. Which? (Choose 3)\n- A. a\n- B. b\n\nAnswers: A, B\n',
  );

  expect(questions[0]?.notes).toEqual(['It asks for 3 options, and 2 are right.']);
});

it('what is written is read again as it was, or what was lost is said', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(anySingleChoice, anyMultiSelect),
      fc.array(richMarkdown, { minLength: 3 }),
      async (drawn, texts) => {
        const plain = {
          ...drawn,
          scoring: 'all-or-nothing' as const,
          options: drawn.options.map(({ isFixed: _, ...each }) => each),
        };
        const question = withTexts(plain, texts);
        const { bytes, losses } = await writeMarkdownExam([
          { question, externalId: null, categoryPath: ['A', 'B'], tags: [] },
        ]);
        const { questions } = await readAll(markdownExamFormat, bytes);

        if (losses.length > 0) return;
        expect(questions[0]?.categoryPath).toEqual(['A', 'B']);
        expect(
          comparableQuestion(questions[0]?.question ?? question),
          new TextDecoder().decode(bytes),
        ).toEqual(comparableQuestion(question));
      },
    ),
    { numRuns: 200 },
  );
});
