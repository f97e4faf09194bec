import type { Question } from '@debrief/core';

/**
 * A question without what says nothing: its ids become places, fields that are off are left out, weights that are not
 * read are gone. Two questions that mean the same are equal then.
 */
export function comparableQuestion(question: Question): unknown {
  const names = new Map<string, string>();
  const nameOf = (id: string) => {
    if (!names.has(id)) names.set(id, `#${names.size}`);
    return names.get(id);
  };
  const plain = withoutDefaults(question);
  collectIds(plain, nameOf);
  const text = JSON.stringify(plain, (_key, value) => (value === undefined ? undefined : value));
  const renamed = [...names].reduce(
    (all, [id, name]) => all.replaceAll(`"${id}"`, `"${name}"`).replaceAll(`[[${id}]]`, `[[${name}]]`),
    text,
  );
  return JSON.parse(renamed) as unknown;
}

function collectIds(value: unknown, nameOf: (id: string) => unknown): void {
  if (value === null || typeof value !== 'object') return;
  if ('id' in value && typeof value.id === 'string') nameOf(value.id);
  for (const [, each] of Object.entries(value).toSorted(([a], [b]) => a.localeCompare(b)))
    collectIds(each, nameOf);
}

function withoutDefaults(question: Question): object {
  const { hints, ...rest } = question;
  const plain = hints && hints.length > 0 ? question : rest;
  if (question.kind === 'matching') {
    // A prompt and a choice may have one id.
    const prompts = question.prompts.map((each) => ({ ...each, id: `prompt ${each.id}` }));
    return { ...plain, prompts };
  }
  if (question.kind === 'gap-fill') {
    return { ...plain, gaps: question.gaps.map(({ weight = 1, ...gap }) => ({ ...prune(gap), weight })) };
  }
  if (question.kind !== 'single-choice' && question.kind !== 'multi-select') return prune(plain);
  const options = question.options.map(({ weightPercent, isFixed, ...option }) => ({
    ...option,
    ...(isFixed && { isFixed }),
    ...(question.scoring === 'option-weights' && { weightPercent: rounded(weightPercent ?? 0) }),
  }));
  return prune({ ...plain, options });
}

/** Files hold weights to so many places. */
function rounded(weight: number): number {
  return Math.round(weight * 1e5) / 1e5;
}

const defaults: Record<string, unknown> = {
  ignoresAccents: false,
  keepsWhiteSpace: false,
  hasWildcards: false,
  toleranceType: 'absolute',
  unitHandling: 'shown',
};

function prune(question: object): object {
  return Object.fromEntries(
    Object.entries(question).filter(([key, value]) => !(key in defaults && defaults[key] === value)),
  );
}
