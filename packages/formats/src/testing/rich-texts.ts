import type { Question } from '@debrief/core';
import fc from 'fast-check';

/** Markdown that is easy to lose on the way: marks of the formats themselves, code, formulas, tables. */
export const richMarkdown: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'plain words',
        '**bold** and *lean*',
        '`a = {b} ~ c # d : e`',
        '$\\frac{a}{b} \\neq \\nabla$',
        '```js\nif (a) {\n  b = "\\\\n";\n}\n```',
        '- one\n- two\n  - three',
        '| a | b |\n| --- | --- |\n| 1 | 2 |',
        '> said',
        '[link](https://example.org/a_b)',
        '\\<b> \\& \\* \\_x\\_',
        'a -> b = c ~ d # e { f } g : h',
        '100% %50% <3 & co',
        '// no comment',
        '$$\nx = 1\n$$',
        'line one  \nline two',
        'Ünïcödé 😀 “quotes”',
        '\\[\\[x\\]\\] ::no title::',
        'x$^{2}$ H$_{2}$O',
        '[html] is a language',
        ']]> \\<![CDATA[',
        '1\\. no list',
      ),
      fc.stringMatching(/^[A-Za-z0-9 .,;?!()'"/%+-]{1,30}$/).map((text) => text.trim() || 'x'),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.join('\n\n'));

/** The same question with other texts, each made different by its number where two must not be the same. */
export function withTexts(question: Question, texts: readonly string[]): Question {
  let index = 0;
  const next = () => texts[index++ % texts.length] ?? '';
  const apart = () => `${next()}\n\nno. ${index}`;
  const base = {
    ...question,
    stem: question.kind === 'gap-fill' ? question.stem : next(),
    explanation: next(),
  };
  switch (base.kind) {
    case 'single-choice':
    case 'multi-select':
      return {
        ...base,
        options: base.options.map((each) => ({ ...each, text: apart(), explanation: next() })),
      };
    case 'true-false':
      return { ...base, trueExplanation: next(), falseExplanation: next() };
    case 'numeric':
    case 'short-answer':
      return { ...base, answers: base.answers.map((each) => ({ ...each, explanation: next() })) } as Question;
    case 'matching':
      return {
        ...base,
        prompts: base.prompts.map((each) => ({ ...each, text: apart() })),
        choices: base.choices.map((each) => ({ ...each, text: apart() })),
      };
    case 'ordering':
      return { ...base, items: base.items.map((each) => ({ ...each, text: apart() })) };
    case 'gap-fill':
      return { ...base, stem: `${next()}\n\n${base.stem}\n\n${next()}` };
    case 'essay':
      return { ...base, sampleAnswer: next() };
    default:
      return base;
  }
}
