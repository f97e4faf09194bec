import type { AcceptedText, Gap, NumericAnswer, Question } from '@debrief/core';
import { gapMark, percent, placeGaps, withoutTwins } from '../qti/kit.ts';
import { CannotReadError } from '../reading/sound-question.ts';
import { attribute, childrenOf, type XmlElement } from '../xml/xml-element.ts';
import { innerHtml } from './body-html.ts';
import type { Declaration } from './declarations.ts';
import { numericAnswers } from './numeric-answers.ts';
import type { Parts } from './read-item.ts';
import { pairsOf } from './read-match.ts';

/** Fields and lists within the text. One field behind the whole text is a question of its own kind. */
export function readInline(parts: Parts): Question {
  const { kit, gaps, explanation } = parts;
  const [only, ...more] = gaps;
  const stem = kit.markdown(parts.html);
  if (
    only &&
    more.length === 0 &&
    only.name === 'textEntryInteraction' &&
    stem.trimEnd().endsWith(gapMark(0)) &&
    isAlone(stem)
  ) {
    return typed(parts, only, stem.replace(gapMark(0), '').trim());
  }
  const read = gaps.map((gap, index) => gapOf(parts, gap, index));
  return {
    kind: 'gap-fill',
    stem: placeGaps(
      stem,
      read.map(({ id }) => id),
    ),
    explanation,
    gaps: read,
  };
}

/** In a paragraph of its own. */
function isAlone(stem: string): boolean {
  return stem.trim().split('\n').at(-1)?.trim() === gapMark(0);
}

function typed(parts: Parts, field: XmlElement, stem: string): Question {
  const { kit, explanation } = parts;
  const declaration = parts.declarationOf(field);
  if (isNumber(declaration))
    return { kind: 'numeric', stem, explanation, answers: numericAnswersOf(parts, declaration) };
  return { kind: 'short-answer', stem, explanation, ...acceptedTexts(declaration, kit.note) };
}

function isNumber({ baseType }: Declaration): boolean {
  return baseType === 'float' || baseType === 'integer';
}

function numericAnswersOf(parts: Parts, declaration: Declaration): NumericAnswer[] {
  const answers = numericAnswers(parts.item, declaration);
  if (answers.length === 0) throw new CannotReadError('The right number is not in the file.');
  return answers;
}

export function acceptedTexts({ correct, mapping }: Declaration, note: (sentence: string) => void) {
  const entries = mapping?.entries.filter(({ value }) => value > 0) ?? [];
  const best = Math.max(0, ...entries.map(({ value }) => value));
  const isCaseSensitive = entries.length === 0 || entries.some((entry) => entry.isCaseSensitive);
  const mapped = entries.map(({ key, value }) => ({
    text: key,
    creditPercent: percent(value / best),
    explanation: '',
  }));
  const others = correct
    .filter((text) => !mapped.some((each) => each.text === text))
    .map((text) => ({ text, creditPercent: 100, explanation: '' }));
  const answers: AcceptedText[] = withoutTwins([...others, ...mapped], isCaseSensitive);
  if (answers.length === 0) throw new CannotReadError('The right answer is not in the file.');
  if (entries.some((entry) => !entry.isCaseSensitive) && isCaseSensitive)
    note('Upper and lower case count for every answer now, not only for some.');
  return { answers, isCaseSensitive };
}

function gapOf(parts: Parts, element: XmlElement, index: number): Gap {
  const { kit } = parts;
  const id = `gap${index + 1}`;
  if (element.name === 'inlineChoiceInteraction') {
    const declaration = parts.declarationOf(element);
    const choices = childrenOf(element, 'inlineChoice');
    return selectGap(parts, { id, index, choices, right: declaration.correct[0] ?? bestOf(declaration) });
  }
  const declaration = parts.declarationOf(element);
  if (isNumber(declaration))
    return { id, type: 'number', answers: numericAnswersOf(parts, declaration), explanation: '' };
  return { id, type: 'text', ...acceptedTexts(declaration, kit.note), explanation: '' };
}

function bestOf({ mapping }: Declaration): string | undefined {
  return mapping?.entries.toSorted((a, b) => b.value - a.value)[0]?.key;
}

/** Each gap is filled from the same list; every gap has it as its own. */
export function readGapMatch(parts: Parts, interaction: XmlElement): Question {
  const { kit, explanation } = parts;
  const gaps: XmlElement[] = [];
  const texts = childrenOf(interaction, 'gapText');
  const inner = {
    ...interaction,
    children: interaction.children.filter(
      (child) => typeof child === 'string' || !['gapText', 'gapImg', 'prompt'].includes(child.name),
    ),
  };
  const html = `${parts.html}<div>${innerHtml(inner, gaps)}</div>`;
  const rights = new Map(pairsOf(parts.declarationOf(interaction)).map(([text, gap]) => [gap, text]));
  const read = gaps.map((gap, index) =>
    selectGap(parts, {
      id: `gap${index + 1}`,
      index,
      choices: texts,
      right: rights.get(attribute(gap, 'identifier')),
    }),
  );
  return {
    kind: 'gap-fill',
    stem: placeGaps(
      kit.markdown(html),
      read.map(({ id }) => id),
    ),
    explanation,
    gaps: read,
  };
}

interface Select {
  id: string;
  index: number;
  choices: readonly XmlElement[];
  right: string | undefined;
}

function selectGap({ kit, explanationOf }: Parts, { id, index, choices, right }: Select): Gap {
  const held = choices.map((choice) => {
    const identifier = attribute(choice, 'identifier');
    const text = kit.markdown(innerHtml(choice));
    return { identifier, choice, id: kit.id('choice', `${index} ${identifier} ${text}`), text };
  });
  const rightChoice = held.find(({ identifier }) => identifier === right);
  if (!rightChoice) throw new CannotReadError('A gap has no right answer in the file.');
  return {
    ...{ id, type: 'select', rightChoiceId: rightChoice.id },
    choices: held.map(({ id: choiceId, text }) => ({ id: choiceId, text })),
    explanation: explanationOf(rightChoice.identifier, rightChoice.choice),
  };
}
