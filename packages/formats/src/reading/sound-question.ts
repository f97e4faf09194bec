import { questionSchema } from '@debrief/contracts';
import { describeProblem, type Question, validateQuestion } from '@debrief/core';

/** A question that cannot be held as it is; the message is a sentence for its author. */
export class CannotReadError extends Error {
  override name = 'CannotReadError';
}

/** Why the bank could not hold the question, in one sentence; null when it can. */
export function whyUnsound(question: Question): string | null {
  const shape = questionSchema.safeParse(question);
  if (!shape.success && hasUnreadableShape(shape.error.issues)) {
    const [issue] = shape.error.issues;
    return sentence(`${issue?.path.join('.') || 'The question'}: ${issue?.message}`);
  }
  const [problem] = validateQuestion(question);
  if (problem) return sentence(describeProblem(problem).replace('have the same id', 'read the same'));
  if (shape.success) return null;
  const [issue] = shape.error.issues;
  return sentence(`${issue?.path.join('.') || 'The question'}: ${issue?.message}`);
}

/** Rules look into a question only when it has the fields of its kind. */
function hasUnreadableShape(issues: readonly { code?: string }[]): boolean {
  return issues.some(
    ({ code }) => code === 'invalid_type' || code === 'invalid_union' || code === 'invalid_value',
  );
}

/** The first letter large, a full stop at the end. */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.?$/u, '.')}`;
}
