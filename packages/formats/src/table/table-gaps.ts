import type { Gap } from '@debrief/core';
import { safeMarkdown } from '../markdown/safe-markdown.ts';
import { opaqueId } from '../opaque-id.ts';
import { CannotReadError } from '../reading/sound-question.ts';
import {
  joinTexts,
  readAccepted,
  readNumbers,
  splitTexts,
  unescapeText,
  writeAccepted,
  writeNumbers,
} from './marked-text.ts';

/** "select: right | wrong | wrong", "text: this | that" or "number: 3 +- 0.5". */
export function readGap(
  cell: string,
  { id, salt, explanation }: { id: string; salt: string; explanation: string },
): Gap {
  const [, type = 'text', body = ''] = /^(?:(select|text|number)\s*:)?\s*([\s\S]*)$/iu.exec(cell) ?? [];
  if (type.toLowerCase() === 'select') {
    const choices = splitTexts(body).map((text) => {
      const plain = unescapeText(text);
      return { id: opaqueId(salt, 'choice', plain), text: safeMarkdown(plain).markdown };
    });
    return { id, type: 'select', choices, rightChoiceId: choices[0]?.id ?? '', explanation };
  }
  if (type.toLowerCase() === 'number') {
    const answers = readNumbers(body);
    if (!answers) throw new CannotReadError('The number of a gap cannot be read.');
    return { id, type: 'number', answers, explanation };
  }
  return { id, type: 'text', answers: readAccepted(body), isCaseSensitive: false, explanation };
}

/** The right choice first: a reader shuffles them anyway. */
export function writeGap(gap: Gap): string {
  if (gap.type === 'number') return `number: ${writeNumbers(gap.answers)}`;
  if (gap.type === 'text') return `text: ${writeAccepted(gap.answers)}`;
  const right = gap.choices.filter(({ id }) => id === gap.rightChoiceId);
  const wrong = gap.choices.filter(({ id }) => id !== gap.rightChoiceId);
  return `select: ${joinTexts([...right, ...wrong].map(({ text }) => text))}`;
}
