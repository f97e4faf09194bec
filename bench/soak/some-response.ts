import type { PublicQuestion, QuestionResponse } from '@debrief/contracts';

/** What somebody might answer who does not think long; null (left open) where an answer takes more than a tap. */
export function someResponse(question: PublicQuestion): QuestionResponse | null {
  if (question.kind === 'single-choice')
    return { kind: 'single-choice', optionId: pick(question.options).id };
  if (question.kind === 'multi-select')
    return { kind: 'multi-select', optionIds: [pick(question.options).id] };
  if (question.kind === 'true-false') return { kind: 'true-false', value: Math.random() < 0.5 };
  return null;
}

function pick<Item>(items: readonly Item[]): Item {
  const item = items[Math.floor(Math.random() * items.length)];
  if (item === undefined) throw new Error('There is nothing to choose from.');
  return item;
}
