import type { PublicQuestion, QuestionResponse } from '@debrief/contracts';

/** What a number key answers (1 is the first option); undefined when the kind has nothing to choose so. */
export function chooseByNumber(
  question: PublicQuestion,
  response: QuestionResponse | null,
  number: number,
): QuestionResponse | null | undefined {
  if (question.kind === 'true-false') return chooseTruth(number);
  const optionId = optionIdAt(question, number);
  if (!optionId) return undefined;
  if (question.kind === 'single-choice') return { kind: 'single-choice', optionId };
  const chosen = response?.kind === 'multi-select' ? response.optionIds : [];
  return toggleOption(chosen, optionId);
}

function chooseTruth(number: number): QuestionResponse | undefined {
  return number === 1 || number === 2 ? { kind: 'true-false', value: number === 1 } : undefined;
}

export function optionIdAt(question: PublicQuestion, number: number): string | undefined {
  return 'options' in question ? question.options[number - 1]?.id : undefined;
}

/** With the last option taken away nothing is answered. */
export function toggleOption(chosen: readonly string[], optionId: string): QuestionResponse | null {
  const optionIds = chosen.includes(optionId)
    ? chosen.filter((each) => each !== optionId)
    : [...chosen, optionId];
  return optionIds.length > 0 ? { kind: 'multi-select', optionIds } : null;
}
