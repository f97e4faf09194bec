import type { ChoiceQuestion } from '@debrief/core';
import { opaqueId } from '../opaque-id.ts';
import { attribute, childOf, childrenOf } from '../xml/xml-element.ts';
import { creditOf } from './credit-of.ts';
import type { Mapping } from './map-question.ts';
import { childText, isYes } from './moodle-texts.ts';

/** "multichoiceset" is the all-or-nothing kind that many sites add. */
export function mapChoice({ element, texts, base, salt }: Mapping): ChoiceQuestion {
  const isSet = attribute(element, 'type') === 'multichoiceset';
  const isSingle = !isSet && (childText(element, 'single') === '' || isYes(childText(element, 'single')));
  const shuffle = childText(element, 'shuffleanswers');
  const isFixed = shuffle !== '' && !isYes(shuffle);
  const weighted = childrenOf(element, 'answer').map((answer) => ({
    weightPercent: creditOf(answer),
    text: texts.markdown(answer),
    explanation: texts.markdown(childOf(answer, 'feedback')),
  }));
  const best = Math.max(...weighted.map((each) => each.weightPercent));
  const options = weighted.map(({ weightPercent, text, explanation }) => ({
    id: opaqueId(salt, 'option', text),
    text,
    explanation,
    isCorrect: isSingle ? weightPercent === best && weightPercent > 0 : weightPercent > 0,
    weightPercent,
    ...(isFixed && { isFixed }),
  }));
  const kind = isSingle ? 'single-choice' : 'multi-select';
  const isPlain =
    isSet || (isSingle && options.every((each) => each.weightPercent === (each.isCorrect ? 100 : 0)));
  if (!isPlain) return { ...base, kind, options, scoring: 'option-weights' };
  return {
    ...base,
    kind,
    options: options.map(({ weightPercent: _, ...option }) => option),
    scoring: 'all-or-nothing',
  };
}
