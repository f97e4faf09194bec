import type { PublicQuestion, QuestionResponse } from '@debrief/contracts';

/** The question in plain text with its options numbered. */
export function describeQuestion(question: PublicQuestion): string {
  const lines = [question.stem.trim()];
  if ('options' in question)
    lines.push(...question.options.map((option, index) => `   ${index + 1}) ${option.text}`));
  if (question.kind === 'matching') {
    lines.push(...question.prompts.map((prompt, index) => `   ${index + 1}) ${prompt.text}`));
    lines.push(...question.choices.map((choice, index) => `   ${letter(index)}) ${choice.text}`));
  }
  return `${lines.join('\n')}\n${hint[question.kind]} >`;
}

const hint: Record<PublicQuestion['kind'], string> = {
  'single-choice': 'One number',
  'multi-select': 'Numbers, such as 1 3',
  'true-false': 'true or false',
  numeric: 'A number',
  'short-answer': 'A word or two',
  matching: 'Pairs, such as 1b 2a',
};

/** What was typed as a response; null for nothing usable. */
export function readResponse(question: PublicQuestion, line: string): QuestionResponse | null {
  const text = line.trim();
  if (text === '') return null;
  switch (question.kind) {
    case 'single-choice': {
      const optionId = question.options[Number.parseInt(text, 10) - 1]?.id;
      return optionId ? { kind: 'single-choice', optionId } : null;
    }
    case 'multi-select': {
      const optionIds = (text.match(/\d+/g) ?? []).flatMap(
        (digits) => question.options[Number(digits) - 1]?.id ?? [],
      );
      return { kind: 'multi-select', optionIds: [...new Set(optionIds)] };
    }
    case 'true-false':
      return { kind: 'true-false', value: /^[ty1]/i.test(text) };
    case 'matching':
      return { kind: 'matching', pairs: readPairs(question, text) };
    default:
      return { kind: question.kind, text };
  }
}

function readPairs(
  question: Extract<PublicQuestion, { kind: 'matching' }>,
  text: string,
): Record<string, string> {
  const pairs = [...text.matchAll(/(\d+)\s*([a-z])/gi)].flatMap(([, digits = '', sign = '']) => {
    const prompt = question.prompts[Number(digits) - 1];
    const choice = question.choices[sign.toLowerCase().charCodeAt(0) - 97];
    return prompt && choice ? [[prompt.id, choice.id] as const] : [];
  });
  return Object.fromEntries(pairs);
}

function letter(index: number): string {
  return String.fromCharCode(97 + index);
}
