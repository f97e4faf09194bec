import type { ChangedList, ChangeLabel, VersionChange } from '@debrief/contracts';
import type { Question } from '@debrief/core';
import { wholeParts, wordParts } from './diff-parts.ts';
import { contentOf, type Fields, fieldOf, summaryOf, wordsOf } from './field-words.ts';
import { isReordered, pairEntries } from './pair-entries.ts';

const lists: ReadonlySet<string> = new Set<ChangedList>([
  ...(['options', 'answers', 'otherUnits', 'prompts', 'choices'] as const),
  ...(['items', 'gaps', 'hints', 'rubric', 'levels'] as const),
]);

/** Where in the question two values are compared. */
interface Spot {
  place: string;
  steps: ChangeLabel['steps'];
}

/** What changed from one version to the other, in the order in which a question is read. */
export function compareQuestions(from: Question, to: Question): VersionChange[] {
  return compareFields(from as unknown as Fields, to as unknown as Fields, { place: '', steps: [] });
}

function compareFields(from: Fields, to: Fields, spot: Spot): VersionChange[] {
  const keys = [...new Set([...Object.keys(to), ...Object.keys(from)])].filter((key) => key !== 'id');
  return keys.flatMap((key) => {
    const place = spot.place === '' ? key : `${spot.place}.${key}`;
    return lists.has(key)
      ? compareLists(entriesOf(from[key]), entriesOf(to[key]), {
          place,
          steps: spot.steps,
          list: key as ChangedList,
        })
      : compareValues(key, { from, to }, { place, steps: spot.steps });
  });
}

function entriesOf(value: unknown): Fields[] {
  return Array.isArray(value) ? (value as Fields[]) : [];
}

function compareValues(key: string, { from, to }: { from: Fields; to: Fields }, spot: Spot): VersionChange[] {
  const field = fieldOf(key);
  const before = wordsOf(field, from[key], choicesOf(from));
  const after = wordsOf(field, to[key], choicesOf(to));
  if (before === after) return [];
  const content = contentOf(field, [from[key], to[key]]);
  const parts = content === 'words' ? wordParts(before, after) : wholeParts(before, after);
  return [{ place: spot.place, label: { steps: spot.steps, field }, content, parts }];
}

function choicesOf(fields: Fields): ReadonlyMap<string, string> {
  return new Map(entriesOf(fields.choices).map((choice) => [String(choice.id), String(choice.text)]));
}

function compareLists(
  from: readonly Fields[],
  to: readonly Fields[],
  { list, ...spot }: Spot & { list: ChangedList },
): VersionChange[] {
  const pairs = pairEntries(from, to);
  const changes = pairs.flatMap((pair) => {
    const at = {
      place: `${spot.place}[${pair.index}]`,
      steps: [...spot.steps, { list, number: pair.index + 1 }],
    };
    if (pair.from && pair.to) return compareFields(pair.from, pair.to, at);
    const parts = wholeParts(pair.from ? summaryOf(pair.from) : '', pair.to ? summaryOf(pair.to) : '');
    return [{ place: at.place, label: { steps: at.steps, field: null }, content: 'words' as const, parts }];
  });
  if (!isReordered(pairs, from)) return changes;
  const steps = [...spot.steps, { list, number: null }];
  const parts = wholeParts(from.map(summaryOf).join('\n'), to.map(summaryOf).join('\n'));
  return [...changes, { place: spot.place, label: { steps, field: 'order' }, content: 'words', parts }];
}
