import type { MatchingQuestion } from '@debrief/core';
import type { FormattedText } from '../markdown/to-markdown.ts';
import { opaqueId } from '../opaque-id.ts';
import type { Mapping } from './map-question.ts';

/** A pair with nothing on its left is a distractor. */
export function mapMatching(
  parsed: readonly { prompt: FormattedText; choice: FormattedText }[],
  { base, writer, salt }: Mapping,
): MatchingQuestion {
  const pairs = parsed.map(({ prompt, choice }) => ({
    prompt: writer.write(prompt),
    choice: writer.write(choice),
  }));
  return {
    ...base,
    kind: 'matching',
    prompts: pairs
      .filter((pair) => pair.prompt !== '')
      .map(({ prompt, choice }) => ({
        id: opaqueId(salt, 'prompt', prompt),
        text: prompt,
        choiceId: opaqueId(salt, 'choice', choice),
        explanation: '',
      })),
    choices: [...new Set(pairs.map((pair) => pair.choice))].map((text) => ({
      id: opaqueId(salt, 'choice', text),
      text,
    })),
  };
}
