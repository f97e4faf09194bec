import type { Question } from '@debrief/core';
import type { ExportQuestion } from '../format.ts';
import { writeAccepted, writeNumbers } from './marked-text.ts';
import { writeGap } from './table-gaps.ts';

/** Cells by field, and what they cannot hold. */
export interface WrittenRow {
  cells: ReadonlyMap<string, string>;
  losses: string[];
}

const mostOptions = 12;

export function rowOf(each: ExportQuestion): WrittenRow {
  const { question } = each;
  const losses: string[] = [];
  const body = bodyOf(question, (sentence) => losses.push(sentence));
  const cells = new Map<string, string>([
    ['question', body.stem ?? question.stem],
    ['kind', question.kind],
    ['answer', body.answer ?? ''],
    ['explanation', question.explanation],
    ['scoring', body.scoring ?? ''],
    ['unit', 'unit' in question ? (question.unit ?? '') : ''],
    ['topic', each.categoryPath.map((name) => name.replaceAll('/', '//')).join(' / ')],
    ['tags', each.tags.join('; ')],
    ['difficulty', each.difficulty === undefined ? '' : String(each.difficulty)],
    ['points', each.points === undefined ? '' : String(each.points)],
    ['title', each.title ?? ''],
    ['id', each.externalId ?? ''],
    ['status', each.status ?? ''],
  ]);
  const { options = [], explanations = [] } = body;
  if (Math.max(options.length, explanations.length) > mostOptions)
    losses.push(`Only ${mostOptions} options fit into a row.`);
  for (const [index, text] of options.slice(0, mostOptions).entries()) cells.set(`option${index + 1}`, text);
  for (const [index, text] of explanations.slice(0, mostOptions).entries())
    cells.set(`explanation${index + 1}`, text);
  if (question.hints?.length) losses.push('Hints are left out.');
  return { cells, losses };
}

interface Body {
  stem?: string;
  answer?: string;
  scoring?: string;
  options?: string[];
  explanations?: string[];
}

type Lose = (sentence: string) => void;

function bodyOf(question: Question, lose: Lose): Body {
  switch (question.kind) {
    case 'single-choice':
    case 'multi-select':
      return choiceBody(question, lose);
    case 'true-false':
      return {
        answer: question.isTrue ? 'TRUE' : 'FALSE',
        explanations: [question.trueExplanation, question.falseExplanation],
      };
    case 'numeric':
      if (question.otherUnits?.length || question.unitHandling === 'required')
        lose('Other units and the rule that the unit must be typed are left out.');
      return {
        answer: writeNumbers(question.answers),
        explanations: question.answers.map(({ explanation }) => explanation),
      };
    case 'short-answer':
      if (question.ignoresAccents || question.keepsWhiteSpace || question.hasWildcards)
        lose('Rules for accents, white space and wildcards are left out.');
      return {
        answer: writeAccepted(question.answers),
        scoring: question.isCaseSensitive ? 'case-sensitive' : '',
        explanations: question.answers.map(({ explanation }) => explanation),
      };
    default:
      return listBody(question, lose);
  }
}

function choiceBody(
  question: Extract<Question, { kind: 'single-choice' | 'multi-select' }>,
  lose: Lose,
): Body {
  const { options, scoring } = question;
  if (options.some(({ isFixed }) => isFixed)) lose('That options keep their place is left out.');
  const weights = `weights: ${options.map(({ weightPercent = 0 }) => weightPercent).join('; ')}`;
  return {
    answer: options
      .flatMap(({ isCorrect }, index) => (isCorrect ? [String.fromCharCode(65 + index)] : []))
      .join(', '),
    scoring: scoring === 'all-or-nothing' ? '' : scoring === 'option-weights' ? weights : scoring,
    options: options.map(({ text }) => text),
    explanations: options.map(({ explanation }) => explanation),
  };
}

function listBody(question: Question, lose: Lose): Body {
  if (question.kind === 'matching') {
    const textOf = (id: string) => question.choices.find((choice) => choice.id === id)?.text ?? '';
    const used = new Set(question.prompts.map(({ choiceId }) => choiceId));
    const pairs = question.prompts.map(({ text, choiceId }) => `${text} => ${textOf(choiceId)}`);
    const others = question.choices.filter(({ id }) => !used.has(id)).map(({ text }) => `=> ${text}`);
    if (question.prompts.some(({ text }) => /=>|→/u.test(text)))
      lose('An arrow in a prompt will be taken for the one that divides it.');
    return {
      options: [...pairs, ...others],
      explanations: question.prompts.map(({ explanation }) => explanation),
    };
  }
  if (question.kind === 'ordering') {
    return {
      options: question.items.map(({ text }) => text),
      explanations: question.items.map(({ explanation }) => explanation),
      scoring: question.scoring === 'all-or-nothing' ? '' : question.scoring,
    };
  }
  if (question.kind === 'gap-fill') return gapBody(question, lose);
  if (question.kind === 'estimation') {
    const { min, max, step, fullWithin, noneFrom, value } = question;
    return {
      answer: value,
      options: [`${min} to ${max} step ${step}`, `full within ${fullWithin}, none from ${noneFrom}`],
    };
  }
  if (question.kind !== 'essay') return {};
  if (question.rubric?.length || question.minWords || question.maxWords || question.template)
    lose('Rubric, numbers of words and template are left out.');
  return { answer: question.sampleAnswer };
}

function gapBody(question: Extract<Question, { kind: 'gap-fill' }>, lose: Lose): Body {
  let { stem } = question;
  for (const [index, gap] of question.gaps.entries())
    stem = stem.replace(`[[${gap.id}]]`, `[[${index + 1}]]`);
  const typed = question.gaps.filter((gap) => gap.type === 'text');
  if (
    typed.some((gap) => gap.isCaseSensitive || gap.ignoresAccents || gap.keepsWhiteSpace || gap.hasWildcards)
  )
    lose('How typed gaps are compared is left out.');
  const spoken = question.gaps.flatMap((gap): { explanation: string }[] =>
    gap.type === 'select' ? [] : gap.answers,
  );
  if (spoken.some(({ explanation }) => explanation))
    lose('What is said of single answers of a gap is left out.');
  if (question.gaps.some(({ weight = 1 }) => weight !== 1)) lose('Weights of gaps are left out.');
  return {
    stem,
    options: question.gaps.map(writeGap),
    explanations: question.gaps.map(({ explanation }) => explanation),
  };
}
