import type { Question, QuestionProblem } from '@debrief/core';

/** An image or a sound without words for who cannot see or hear it, wherever it stands in the question. */
export function missingAltTexts(question: Question): QuestionProblem[] {
  return textsOf(question, '')
    .filter(({ text }) => hasUnnamedMedia(text))
    .map(({ place }) => ({
      place,
      sentence: 'an image or a sound has no words for who cannot see or hear it',
    }));
}

/** `![](...)`, `![ ][ref]`; nothing within code. */
function hasUnnamedMedia(markdown: string): boolean {
  const withoutCode = markdown
    .replace(/^(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^\1[^\n]*$|$(?![\s\S]))/gm, '')
    .replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '');
  return /(?<!\\)!\[\s*\](?:\(|\[)/.test(withoutCode);
}

/** Every text of the question and where it stands: "stem", "options[2].text". */
export function textsOf(value: unknown, place: string): { place: string; text: string }[] {
  if (typeof value === 'string') return [{ place, text: value }];
  if (Array.isArray(value)) return value.flatMap((each, index) => textsOf(each, `${place}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    textsOf(each, place === '' ? key : `${place}.${key}`),
  );
}
