import type {
  ChoiceOption,
  ChoiceScoring,
  Gap,
  OrderingScoring,
  Question,
  QuestionKind,
} from '@debrief/core';
import { safeMarkdown } from '../markdown/safe-markdown.ts';
import { opaqueId } from '../opaque-id.ts';
import { decimal } from '../qti/decimal.ts';
import { truthOf } from '../qti/kit.ts';
import { CannotReadError } from '../reading/sound-question.ts';
import { readAccepted, readNumbers } from './marked-text.ts';
import { readGap } from './table-gaps.ts';

/** What a row holds, by field; "" where it holds nothing. */
export type RowFields = (field: string) => string;

const kindWords: [RegExp, QuestionKind][] = [
  [/^(single[- ]?choice|multiple[- ]?choice|mc|mcq|choice|radio|sc)$/u, 'single-choice'],
  [/^(multi[- ]?select|multiple[- ]?(answers?|response|select)|checkbox(es)?|ma|mr)$/u, 'multi-select'],
  [/^(true[-/ ]?false|tf|t\/f|boolean|yes[-/ ]?no)$/u, 'true-false'],
  [/^(numeric(al)?|number)$/u, 'numeric'],
  [/^(short[- ]?(answer|text)|text|fill[- ]?in|open)$/u, 'short-answer'],
  [/^match(ing)?$/u, 'matching'],
  [/^(ordering|order|sequence|ranking)$/u, 'ordering'],
  [/^(gap[- ]?fill|cloze|gaps?|fill[- ]?in[- ]?the[- ]?blanks?)$/u, 'gap-fill'],
  [/^(estimation|estimate|slider)$/u, 'estimation'],
  [/^(essay|long[- ]?(answer|text)|paragraph)$/u, 'essay'],
];

/** @throws CannotReadError with the sentence why the row is no question. */
export function questionOf(fields: RowFields): Question {
  const stem = markdown(fields('question'));
  if (stem === '') throw new CannotReadError('The question is empty.');
  const texts = { stem, explanation: markdown(fields('explanation')) };
  return builders[kindOf(fields)](texts, fields);
}

interface Texts {
  stem: string;
  explanation: string;
}

function kindOf(fields: RowFields): QuestionKind {
  const named = fields('kind').trim().toLowerCase();
  const kind = kindWords.find(([pattern]) => pattern.test(named))?.[1];
  if (named !== '' && !kind) throw new CannotReadError(`"${named.slice(0, 40)}" is no kind of question.`);
  if (kind === 'single-choice' || (!kind && optionsOf(fields).length >= 2)) {
    return rightOptions(fields).length > 1 ? 'multi-select' : 'single-choice';
  }
  if (kind) return kind;
  const answer = fields('answer');
  if (truthOf(answer) !== undefined) return 'true-false';
  if (answer.trim() === '') throw new CannotReadError('The right answer is missing.');
  return readNumbers(answer) ? 'numeric' : 'short-answer';
}

const builders: Record<QuestionKind, (texts: Texts, fields: RowFields) => Question> = {
  'single-choice': (texts, fields) => choice('single-choice', texts, fields),
  'multi-select': (texts, fields) => choice('multi-select', texts, fields),
  'true-false': trueFalse,
  numeric,
  'short-answer': shortAnswer,
  matching,
  ordering,
  'gap-fill': gapFill,
  estimation,
  essay: (texts, fields) => ({ kind: 'essay', ...texts, sampleAnswer: markdown(fields('answer')) }),
};

function markdown(text: string): string {
  return safeMarkdown(text).markdown;
}

/** Filled cells with their numbers. */
export function optionsOf(fields: RowFields): { number: number; text: string }[] {
  return Array.from({ length: 12 }, (_, index) => ({
    number: index + 1,
    text: fields(`option${index + 1}`).trim(),
  })).filter(({ text }) => text !== '');
}

/** "B", "A, C", "2", "A;C" or the words of an option. */
function rightOptions(fields: RowFields): number[] {
  const options = optionsOf(fields);
  const answer = fields('answer').trim();
  const byText = (text: string) =>
    options.find((option) => option.text.toLowerCase() === text.trim().toLowerCase())?.number;
  const whole = byText(answer);
  if (whole !== undefined) return [whole];
  const parts = answer.split(/[\s,;|&]+|\band\b/iu).filter(Boolean);
  const numbers = parts.map((part) => numberOf(part));
  if (parts.length > 0 && numbers.every((number) => options.some((option) => option.number === number)))
    return numbers as number[];
  const texts = answer.split(/[;|\n]/u).map(byText);
  return texts.every((number) => number !== undefined) ? (texts as number[]) : [];
}

function numberOf(text: string): number | undefined {
  const plain = text.replace(/[.)]$/u, '');
  if (/^[a-l]$/iu.test(plain)) return plain.toLowerCase().charCodeAt(0) - 96;
  return /^\d{1,2}$/u.test(plain) ? Number(plain) : undefined;
}

const choiceScorings: readonly string[] = ['all-or-nothing', 'right-minus-wrong'] satisfies ChoiceScoring[];

function choice(kind: 'single-choice' | 'multi-select', texts: Texts, fields: RowFields): Question {
  const given = optionsOf(fields);
  const answer = fields('answer').trim();
  let rights = rightOptions(fields);
  // Tables that hold the right answer and the wrong ones: the right one is an option too.
  const options =
    rights.length === 0 && answer !== '' && given.length > 0
      ? [{ number: 0, text: answer }, ...given]
      : given;
  if (options.length > given.length) rights = [0];
  if (rights.length === 0) throw new CannotReadError('The right answer is missing.');
  const scoring = fields('scoring').trim();
  const weights = /^weights:?\s*(.*)$/u
    .exec(scoring)?.[1]
    ?.split(/[;\s]+/u)
    .map(Number);
  const built = options.map(
    ({ number, text }, index): ChoiceOption => ({
      id: opaqueId(texts.stem, 'option', `${number} ${text}`),
      text: markdown(text),
      explanation: markdown(fields(`explanation${number}`)),
      isCorrect: rights.includes(number),
      ...(weights && { weightPercent: weights[index] ?? 0 }),
    }),
  );
  const known = choiceScorings.includes(scoring) ? (scoring as ChoiceScoring) : 'all-or-nothing';
  return { kind, ...texts, options: built, scoring: weights ? 'option-weights' : known };
}

function trueFalse(texts: Texts, fields: RowFields): Question {
  const isTrue =
    truthOf(fields('answer')) ??
    truthOf(optionsOf(fields).find(({ number }) => rightOptions(fields).includes(number))?.text ?? '');
  if (isTrue === undefined) throw new CannotReadError('The right answer is neither TRUE nor FALSE.');
  const [trueExplanation, falseExplanation] = [
    markdown(fields('explanation1')),
    markdown(fields('explanation2')),
  ];
  return { kind: 'true-false', ...texts, isTrue, trueExplanation, falseExplanation };
}

function numeric(texts: Texts, fields: RowFields): Question {
  const answers = readNumbers(fields('answer'));
  if (!answers)
    throw new CannotReadError(
      'The right answer is no number, range ("1..2") or number with a tolerance ("3 +- 0.5").',
    );
  const unit = fields('unit').trim();
  return { kind: 'numeric', ...texts, answers: explained(answers, fields), ...(unit && { unit }) };
}

function shortAnswer(texts: Texts, fields: RowFields): Question {
  const typed = [fields('answer'), ...optionsOf(fields).map(({ text }) => text)].filter(
    (text) => text.trim() !== '',
  );
  const answers = typed.flatMap(readAccepted);
  if (answers.length === 0) throw new CannotReadError('The right answer is missing.');
  return {
    kind: 'short-answer',
    ...texts,
    answers: explained(answers, fields),
    isCaseSensitive: /case[- ]sensitive/iu.test(fields('scoring')),
  };
}

function explained<Answer extends { explanation: string }>(
  answers: readonly Answer[],
  fields: RowFields,
): Answer[] {
  return answers.map((answer, index) => ({
    ...answer,
    explanation: markdown(fields(`explanation${index + 1}`)),
  }));
}

/** "Paris => France"; one that begins with the arrow is only there to mislead. */
function matching(texts: Texts, fields: RowFields): Question {
  const pairs = optionsOf(fields).map(({ number, text }) => {
    const at = text.search(/=>|→/u);
    if (at === -1)
      throw new CannotReadError(`Option ${number} does not say what belongs together: write "this => that".`);
    return {
      number,
      prompt: markdown(text.slice(0, at)),
      choice: markdown(text.slice(at).replace(/^(=>|→)/u, '')),
    };
  });
  const choiceTexts = [...new Set(pairs.map((pair) => pair.choice))];
  const choices = choiceTexts.map((text) => ({ id: opaqueId(texts.stem, 'choice', text), text }));
  const prompts = pairs
    .filter(({ prompt }) => prompt !== '')
    .map(({ number, prompt, choice: text }) => ({
      id: opaqueId(texts.stem, 'prompt', `${number} ${prompt}`),
      text: prompt,
      choiceId: opaqueId(texts.stem, 'choice', text),
      explanation: markdown(fields(`explanation${number}`)),
    }));
  return { kind: 'matching', ...texts, prompts, choices };
}

const orderingScorings: readonly string[] = [
  'all-or-nothing',
  'adjacent-pairs',
  'position',
] satisfies OrderingScoring[];

function ordering(texts: Texts, fields: RowFields): Question {
  const items = optionsOf(fields).map(({ number, text }) => ({
    ...{ id: opaqueId(texts.stem, 'option', `${number} ${text}`), text: markdown(text) },
    explanation: markdown(fields(`explanation${number}`)),
  }));
  const scoring = fields('scoring').trim();
  return {
    kind: 'ordering',
    ...texts,
    items,
    scoring: orderingScorings.includes(scoring) ? (scoring as OrderingScoring) : 'all-or-nothing',
  };
}

/** Gaps are [[1]], [[2]] in the question, each described in the option of its number. */
function gapFill(texts: Texts, fields: RowFields): Question {
  const gaps = optionsOf(fields).map(({ number, text }): { number: number; gap: Gap } => {
    const id = `gap${number}`;
    return {
      number,
      gap: readGap(text, {
        id,
        salt: `${texts.stem} ${number}`,
        explanation: markdown(fields(`explanation${number}`)),
      }),
    };
  });
  let { stem } = texts;
  for (const { number, gap } of gaps) stem = stem.replaceAll(`[[${number}]]`, `[[${gap.id}]]`);
  return { kind: 'gap-fill', ...texts, stem, gaps: gaps.map(({ gap }) => gap) };
}

/** Answer "50", options "0 to 100 step 1" and "full within 2, none from 20". */
function estimation(texts: Texts, fields: RowFields): Question {
  const number = '([+-]?[\\d.]+)';
  const [min, max, step] =
    new RegExp(`^${number} to ${number}(?: step ${number})?$`, 'iu')
      .exec(fields('option1').trim())
      ?.slice(1) ?? [];
  const [full, none] =
    new RegExp(`^full within ${number}, none from ${number}$`, 'iu')
      .exec(fields('option2').trim())
      ?.slice(1) ?? [];
  const value = decimal(fields('answer'));
  if (min === undefined || max === undefined || value === undefined) {
    throw new CannotReadError(
      'An estimate needs its right value as the answer and its range as option 1: "0 to 100 step 1".',
    );
  }
  const unit = fields('unit').trim();
  return {
    ...{ kind: 'estimation', ...texts, min, max, value, step: step ?? '1' },
    ...{ fullWithin: full ?? '0', noneFrom: none ?? step ?? '1' },
    ...(unit && { unit }),
  };
}
