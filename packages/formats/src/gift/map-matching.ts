import type { MatchingQuestion } from '@debrief/core';
import type { Matching } from 'gift-pegjs';
import { opaqueId } from '../opaque-id.ts';
import type { Mapping } from './mapping.ts';

/** A pair with nothing on its left is a distractor. */
export function mapMatching({ matchPairs }: Matching, { base, writer, salt }: Mapping): MatchingQuestion {
  const pairs = matchPairs.map(({ subquestion, subanswer }) => {
    const choice = writer.write({ format: subquestion.format, text: unescapeAnswer(subanswer) });
    return { prompt: writer.write(subquestion), choice };
  });
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

/** The right sides come out of the parser with its own marks for escaped characters still in them. */
function unescapeAnswer(text: string): string {
  const characters: Record<string, string> = {
    '092': '\\',
    '058': ':',
    '035': '#',
    '061': '=',
    '123': '{',
    '125': '}',
    '126': '~',
  };
  return text
    .replace(/&&010;?/gu, '\n')
    .replace(/&&(\d{3});/gu, (mark, code: string) => characters[code] ?? mark);
}
