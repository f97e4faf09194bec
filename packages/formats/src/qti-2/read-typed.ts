import type { Question } from '@debrief/core';
import { decimal } from '../qti/decimal.ts';
import { CannotReadError } from '../reading/sound-question.ts';
import { attribute, childOf, descendantsOf, type XmlElement } from '../xml/xml-element.ts';
import { innerHtml } from './body-html.ts';
import type { Parts } from './read-item.ts';

export function readEssay(parts: Parts, interaction: XmlElement): Question {
  const { kit, item, explanation } = parts;
  const body = childOf(item, 'itemBody');
  const guides = body
    ? descendantsOf(body, 'rubricBlock').filter((block) => /scorer|tutor/u.test(attribute(block, 'view')))
    : [];
  const sampleAnswer = guides
    .map((block) => kit.markdown(innerHtml(block)))
    .filter(Boolean)
    .join('\n\n');
  const number = (name: string) => Number(attribute(interaction, name));
  const placeholder = attribute(interaction, 'placeholderText');
  // Some programs count words here and some strings; more than a few can only be words.
  const most = number('maxStrings');
  return {
    ...{ kind: 'essay', stem: kit.markdown(parts.html), explanation, sampleAnswer },
    ...(most > 10 && { maxWords: Math.round(most) }),
    ...(most > 10 && number('minStrings') > 1 && { minWords: Math.round(number('minStrings')) }),
    ...(placeholder && { template: placeholder }),
  };
}

export function readSlider(parts: Parts, interaction: XmlElement): Question {
  const { kit, explanation } = parts;
  const { correct, mapping } = parts.declarationOf(interaction);
  const [min, max] = [
    decimal(attribute(interaction, 'lowerBound')),
    decimal(attribute(interaction, 'upperBound')),
  ];
  const value = decimal(correct[0] ?? mapping?.entries.toSorted((a, b) => b.value - a.value)[0]?.key ?? '');
  if (min === undefined || max === undefined || value === undefined)
    throw new CannotReadError('The slider has no bounds or no right place in the file.');
  const step = decimal(attribute(interaction, 'step')) ?? '1';
  const [fullWithin, noneFrom] = closenessOf(parts.item) ?? ['0', step];
  return {
    kind: 'estimation',
    stem: kit.markdown(parts.html),
    explanation,
    min,
    max,
    value,
    step,
    fullWithin,
    noneFrom,
  };
}

/** As our own files note it: full credit within the first distance, none from the second on. */
function closenessOf(item: XmlElement): [string, string] | undefined {
  const declared = descendantsOf(item, 'outcomeDeclaration').find(
    (each) => attribute(each, 'identifier') === 'CLOSENESS',
  );
  const [full, none] = declared
    ? descendantsOf(declared, 'value').map((each) => decimal(each.children.join('')))
    : [];
  return full !== undefined && none !== undefined ? [full, none] : undefined;
}
