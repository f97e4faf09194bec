import type { PublicQuestion, QuestionResponse } from '@debrief/client';

type OfKind<Kind extends PublicQuestion['kind']> = Extract<PublicQuestion, { kind: Kind }>;

/** The question in plain text with its options numbered. */
export function describeQuestion(question: PublicQuestion): string {
  return [stemOf(question).trim(), ...listOf(question), `${hintFor(question)} >`].join('\n');
}

/** A gap shows its number: "The [1] of a sample". */
function stemOf(question: PublicQuestion): string {
  if (question.kind !== 'gap-fill') return question.stem;
  return question.gaps.reduce(
    (stem, { id }, index) => stem.replace(`[[${id}]]`, `[${index + 1}]`),
    question.stem,
  );
}

function listOf(question: PublicQuestion): string[] {
  if ('options' in question) return numbered(question.options);
  switch (question.kind) {
    case 'ordering':
      return numbered(question.items);
    case 'matching':
      return [
        ...numbered(question.prompts),
        ...question.choices.map(({ text }, index) => `   ${letter(index)}) ${text}`),
      ];
    case 'gap-fill':
      return question.gaps.map(
        (gap, index) =>
          `   [${index + 1}] ${gap.type === 'select' ? lettered(gap.choices) : `a ${gap.type}`}`,
      );
    default:
      return [];
  }
}

const hints: Record<PublicQuestion['kind'], string> = {
  'single-choice': 'One number',
  'multi-select': 'Numbers, such as 1 3',
  'true-false': 'true or false',
  numeric: 'A number',
  'short-answer': 'A word or two',
  matching: 'Pairs, such as 1b 2a',
  ordering: 'Numbers from first to last, such as 2 1 3',
  'gap-fill': 'One for each gap, such as 1: b; 2: mean',
  estimation: 'A number',
  essay: 'A paragraph on one line',
};

function hintFor(question: PublicQuestion): string {
  if (question.kind !== 'estimation') return hints[question.kind];
  return `${hints.estimation} from ${question.min} to ${question.max} ${question.unit ?? ''}`.trim();
}

/** What was typed as a response; null for nothing usable. */
export function readResponse(question: PublicQuestion, line: string): QuestionResponse | null {
  const text = line.trim();
  if (text === '') return null;
  switch (question.kind) {
    case 'single-choice': {
      const optionId = question.options[Number.parseInt(text, 10) - 1]?.id;
      return optionId ? { kind: 'single-choice', optionId } : null;
    }
    case 'multi-select':
      return { kind: 'multi-select', optionIds: readNumbers(question.options, text) };
    case 'true-false':
      return { kind: 'true-false', value: /^[ty1]/i.test(text) };
    case 'matching':
      return { kind: 'matching', pairs: readPairs(question, text) };
    case 'ordering':
      return readOrder(question, text);
    case 'gap-fill':
      return { kind: 'gap-fill', gaps: readGaps(question, text) };
    case 'estimation':
      return /^-?\d+(\.\d+)?$/.test(text) ? { kind: 'estimation', value: text } : null;
    default:
      return { kind: question.kind, text };
  }
}

/** The items whose numbers were typed, each once. */
function readNumbers(items: readonly { id: string }[], text: string): string[] {
  const ids = (text.match(/\d+/g) ?? []).flatMap((digits) => items[Number(digits) - 1]?.id ?? []);
  return [...new Set(ids)];
}

/** Every item has its place, or it is no order. */
function readOrder(question: OfKind<'ordering'>, text: string): QuestionResponse | null {
  const itemIds = readNumbers(question.items, text);
  return itemIds.length === question.items.length ? { kind: 'ordering', itemIds } : null;
}

function readPairs(question: OfKind<'matching'>, text: string): Record<string, string> {
  const pairs = [...text.matchAll(/(\d+)\s*([a-z])/gi)].flatMap(([, digits = '', sign = '']) => {
    const prompt = question.prompts[Number(digits) - 1];
    const choice = question.choices[indexOfLetter(sign)];
    return prompt && choice ? [[prompt.id, choice.id] as const] : [];
  });
  return Object.fromEntries(pairs);
}

function readGaps(question: OfKind<'gap-fill'>, text: string): Record<string, string> {
  const filled = text.split(';').flatMap((part) => {
    const [, digits, typed = ''] = /^\s*(\d+)\s*:\s*(.*?)\s*$/.exec(part) ?? [];
    const gap = question.gaps[Number(digits) - 1];
    if (!gap) return [];
    const value = gap.type === 'select' ? gap.choices[indexOfLetter(typed)]?.id : typed;
    return value ? [[gap.id, value] as const] : [];
  });
  return Object.fromEntries(filled);
}

function numbered(items: readonly { text: string }[]): string[] {
  return items.map(({ text }, index) => `   ${index + 1}) ${text}`);
}

function lettered(choices: readonly { text: string }[]): string {
  return choices.map(({ text }, index) => `${letter(index)}) ${text}`).join('  ');
}

function letter(index: number): string {
  return String.fromCharCode(97 + index);
}

function indexOfLetter(sign: string): number {
  return sign.toLowerCase().charCodeAt(0) - 97;
}
