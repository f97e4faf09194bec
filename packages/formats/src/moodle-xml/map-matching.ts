import type { MatchingQuestion } from '@debrief/core';
import { opaqueId } from '../opaque-id.ts';
import { childOf, childrenOf } from '../xml/xml-element.ts';
import type { Mapping } from './map-question.ts';
import { rawText } from './moodle-texts.ts';

/** A pair without a prompt is a distractor. */
export function mapMatching({ element, texts, base, salt }: Mapping): MatchingQuestion {
  const pairs = childrenOf(element, 'subquestion')
    .map((pair) => ({
      prompt: texts.markdown(pair),
      // Plain in Moodle, though old sites have written HTML into it.
      choice: texts.turn({
        format: 'moodle',
        text: rawText(childOf(pair, 'answer')).replace(/\s+/gu, ' ').trim(),
      }),
    }))
    .filter(({ prompt, choice }) => prompt !== '' || choice !== '');
  return {
    ...base,
    kind: 'matching',
    prompts: pairs
      .filter(({ prompt }) => prompt !== '')
      .map(({ prompt, choice }) => ({
        id: opaqueId(salt, 'prompt', prompt),
        text: prompt,
        choiceId: opaqueId(salt, 'choice', choice),
        explanation: '',
      })),
    choices: [...new Set(pairs.map(({ choice }) => choice))].map((text) => ({
      id: opaqueId(salt, 'choice', text),
      text,
    })),
  };
}
