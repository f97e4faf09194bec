import type { OrderingQuestion, OrderingScoring } from '@debrief/core';
import { opaqueId } from '../opaque-id.ts';
import { attribute, childOf, childrenOf, type XmlElement } from '../xml/xml-element.ts';
import type { Mapping } from './map-question.ts';
import { childText, type MoodleTexts } from './moodle-texts.ts';

export function mapOrdering({ element, texts, base, salt }: Mapping): OrderingQuestion {
  const items = inOrder(childrenOf(element, 'answer')).map((answer) => {
    const text = texts.markdown(answer);
    return {
      id: opaqueId(salt, 'option', text),
      text,
      explanation: texts.markdown(childOf(answer, 'feedback')),
    };
  });
  if (!/^(ALL|0|)$/u.test(childText(element, 'selecttype')))
    texts.notes.push('It showed some of its items at a time; here all are put in order.');
  return { ...base, kind: 'ordering', items, scoring: scoringOf(childText(element, 'gradingtype'), texts) };
}

/** Fractions count the places where they do count; else the answers stand in order. */
function inOrder(answers: readonly XmlElement[]): XmlElement[] {
  const places = answers.map((answer) => Number(attribute(answer, 'fraction')));
  const areApart = new Set(places).size === places.length && places.every(Number.isFinite);
  if (!areApart) return [...answers];
  return answers.toSorted((a, b) => Number(attribute(a, 'fraction')) - Number(attribute(b, 'fraction')));
}

const scorings: Record<string, OrderingScoring> = {
  ALL_OR_NOTHING: 'all-or-nothing',
  '-1': 'all-or-nothing',
  ABSOLUTE_POSITION: 'position',
  '0': 'position',
  RELATIVE_NEXT_EXCLUDE_LAST: 'adjacent-pairs',
  '1': 'adjacent-pairs',
};

function scoringOf(type: string, texts: MoodleTexts): OrderingScoring {
  const known = scorings[type];
  if (known) return known;
  const near = /TO_CORRECT|^7$/u.test(type) ? 'position' : 'adjacent-pairs';
  if (type !== '')
    texts.notes.push(
      `It was scored by "${type.slice(0, 40)}"; here it is by ${near === 'position' ? 'place' : 'neighbours'}.`,
    );
  return near;
}
