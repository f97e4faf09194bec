import type { MatchingPrompt, Question } from '@debrief/core';
import { CannotReadError } from '../reading/sound-question.ts';
import type { Parts } from './read-question.ts';
import { rewarding } from './scoring.ts';

/** Each field is a prompt; all have the same labels, and one of them is right. */
export function readMatching(parts: Parts): Question {
  const { kit, stem, explanation, fields } = parts;
  const rights = rightValues(parts);
  const texts = new Map<string, string>();
  for (const { labels } of fields) for (const { ident, html } of labels) texts.set(ident, kit.markdown(html));
  const choices = [...new Set([...texts.values()].filter((text) => text !== ''))].map((text) => ({
    id: kit.id('choice', text),
    text,
  }));
  const prompts = fields.flatMap(({ ident, prompt }, index): MatchingPrompt[] => {
    const text = kit.markdown(prompt);
    const right = rights.get(ident) ?? '';
    const choice = choices.find((each) => each.text === texts.get(right));
    if (text === '' || !choice) return [];
    return [
      {
        id: kit.id('prompt', `${index} ${text}`),
        text,
        choiceId: choice.id,
        explanation: parts.explanationOf(ident, right),
      },
    ];
  });
  if (prompts.length < fields.length) kit.note('Prompts without a text or a right match were left out.');
  return { kind: 'matching', stem, explanation, choices, prompts };
}

export function readOrdering(parts: Parts): Question {
  const { kit, stem, explanation, fields, conditions } = parts;
  const [field] = fields;
  const order =
    rewarding(conditions)[0]
      ?.terms.filter(({ isNot }) => !isNot)
      .map(({ value }) => value) ?? [];
  const items = order.flatMap((ident) => {
    const label = field?.labels.find((each) => each.ident === ident);
    return label
      ? [{ id: kit.id('option', `${ident} ${label.html}`), text: kit.markdown(label.html), explanation: '' }]
      : [];
  });
  if (items.length < (field?.labels.length ?? 0))
    throw new CannotReadError('The right order is not in the file.');
  return { kind: 'ordering', stem, explanation, items, scoring: 'all-or-nothing' };
}

export function rightValues({ conditions }: Parts): Map<string, string> {
  const rights = new Map<string, string>();
  for (const { terms } of rewarding(conditions))
    for (const { respident, value, isNot, test } of terms)
      if (!isNot && test === 'equal' && !rights.has(respident)) rights.set(respident, value);
  return rights;
}
