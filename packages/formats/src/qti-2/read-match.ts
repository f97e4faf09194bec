import type { MatchingPrompt, OrderingItem, Question } from '@debrief/core';
import { CannotReadError } from '../reading/sound-question.ts';
import { attribute, childrenOf, type XmlElement } from '../xml/xml-element.ts';
import { innerHtml } from './body-html.ts';
import type { Declaration } from './declarations.ts';
import type { Parts } from './read-item.ts';

export function readOrder(parts: Parts, interaction: XmlElement): Question {
  const { kit, explanation } = parts;
  const { correct, mapping } = parts.declarationOf(interaction);
  const choices = new Map(
    childrenOf(interaction, 'simpleChoice').map((each) => [attribute(each, 'identifier'), each]),
  );
  const items = correct.flatMap((identifier): OrderingItem[] => {
    const choice = choices.get(identifier);
    if (!choice) return [];
    const text = kit.markdown(innerHtml(choice));
    return [
      {
        id: kit.id('option', `${identifier} ${text}`),
        text,
        explanation: parts.explanationOf(identifier, choice),
      },
    ];
  });
  if (items.length < choices.size) throw new CannotReadError('The right order is not in the file.');
  if (mapping) kit.note('Points for parts of the order were left out: all of it must be right.');
  return { kind: 'ordering', stem: kit.markdown(parts.html), explanation, items, scoring: 'all-or-nothing' };
}

export function readMatch(parts: Parts, interaction: XmlElement): Question {
  const [sources, targets] = childrenOf(interaction, 'simpleMatchSet').map((set) =>
    childrenOf(set, 'simpleAssociableChoice'),
  );
  if (!sources || !targets) throw new CannotReadError('There are no two lists to match.');
  const pairs = pairsOf(parts.declarationOf(interaction));
  const isOneEach = new Set(pairs.map(([source]) => source)).size === pairs.length;
  // Where a source has several targets, each target may still have one source.
  return isOneEach
    ? matching(parts, { prompts: sources, choices: targets, pairs })
    : matching(parts, { prompts: targets, choices: sources, pairs: pairs.map(([a, b]) => [b, a]) });
}

/** Pairs within one list: the first of each pair is asked, the others are chosen from. */
export function readAssociate(parts: Parts, interaction: XmlElement): Question {
  const all = childrenOf(interaction, 'simpleAssociableChoice');
  const pairs = pairsOf(parts.declarationOf(interaction));
  const asked = new Set(pairs.map(([first]) => first));
  parts.kit.note('Pairs were to be found in one list; now one of each pair is given.');
  const isAsked = (choice: XmlElement) => asked.has(attribute(choice, 'identifier'));
  return matching(parts, {
    prompts: all.filter(isAsked),
    choices: all.filter((each) => !isAsked(each)),
    pairs,
  });
}

interface Lists {
  prompts: readonly XmlElement[];
  choices: readonly XmlElement[];
  pairs: readonly [string, string][];
}

function matching(parts: Parts, { prompts, choices, pairs }: Lists): Question {
  const { kit, explanation } = parts;
  if (new Set(pairs.map(([prompt]) => prompt)).size < pairs.length)
    throw new CannotReadError('Something in it has several right matches, which cannot be held.');
  const texts = new Map(
    choices.map((choice) => [attribute(choice, 'identifier'), kit.markdown(innerHtml(choice))]),
  );
  const held = [...texts].map(([identifier, text]) => ({
    identifier,
    id: kit.id('choice', `${identifier} ${text}`),
    text,
  }));
  const rights = new Map(pairs);
  const asked = prompts.flatMap((prompt): MatchingPrompt[] => {
    const identifier = attribute(prompt, 'identifier');
    const choice = held.find((each) => each.identifier === rights.get(identifier));
    const text = kit.markdown(innerHtml(prompt));
    if (!choice) return [];
    return [
      {
        id: kit.id('prompt', `${identifier} ${text}`),
        text,
        choiceId: choice.id,
        explanation: parts.explanationOf(identifier, prompt),
      },
    ];
  });
  if (asked.length < prompts.length) kit.note('What has no right match was left out.');
  return {
    ...{ kind: 'matching', stem: kit.markdown(parts.html), explanation },
    choices: held.map(({ id, text }) => ({ id, text })),
    prompts: asked,
  };
}

export function pairsOf({ correct, mapping }: Declaration): [string, string][] {
  const texts =
    correct.length > 0
      ? correct
      : (mapping?.entries.filter(({ value }) => value > 0).map(({ key }) => key) ?? []);
  if (texts.length === 0) throw new CannotReadError('The right pairs are not in the file.');
  return texts.map((text) => {
    const [first = '', second = ''] = text.split(' ');
    return [first, second];
  });
}
