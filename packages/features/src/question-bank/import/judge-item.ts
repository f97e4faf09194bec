import { questionSchema } from '@debrief/contracts';
import { describeProblem, validateQuestion } from '@debrief/core';
import type { ReadQuestion, RefusedItem } from '@debrief/formats';

const longestJson = 400_000;

/** A reader has said that it is sound; what the bank could not hold or show is refused here, whatever the format. */
export function judgeItem(item: ReadQuestion): ReadQuestion | RefusedItem {
  const reason = reasonAgainst(item);
  if (reason === undefined) return item;
  const { place, title } = item;
  return { type: 'refused', place, title, reason, source: '' };
}

function reasonAgainst({ question, title, tags, externalId }: ReadQuestion): string | undefined {
  if (!isStorable([question, title, tags, externalId])) return 'It holds characters that cannot be stored.';
  const [problem] = validateQuestion(question);
  if (problem) return `${describeProblem(problem)}.`;
  const parsed = questionSchema.safeParse(question);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return `${issue?.path.join('.') ?? 'question'}: ${issue?.message ?? 'not valid'}.`;
  }
  return JSON.stringify(question).length > longestJson ? 'It is larger than 400 kB.' : undefined;
}

/** Postgres stores neither NUL nor half of a surrogate pair; in JSON both can only stand as escapes. */
function isStorable(value: unknown): boolean {
  if (!/\\u(0000|d[89a-f])/iu.test(JSON.stringify(value))) return true;
  return areTextsStorable(value);
}

function areTextsStorable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (value === null || typeof value !== 'object') return true;
  return Object.values(value).every(areTextsStorable);
}
