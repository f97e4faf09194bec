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
  const withoutFences = markdown.replace(
    /^(?=(`{3,}|~{3,}))\1[^\n]*\n[\s\S]*?(?:^\1[^\n]*$|$(?![\s\S]))/gm,
    '',
  );
  return /(?<!\\)!\[\s*\](?:\(|\[)/.test(withoutCodeSpans(withoutFences));
}

/** A span ends at the next run of as many backticks; found from the end on, so that no run is looked for twice. */
function withoutCodeSpans(markdown: string): string {
  const runs = [...markdown.matchAll(/`+/g)].map(({ index, 0: { length } }) => ({ index, length }));
  const nextOfLength = new Map<number, number>();
  const closing = runs.map(() => -1);
  for (const [place, { length }] of [...runs.entries()].toReversed()) {
    closing[place] = nextOfLength.get(length) ?? -1;
    nextOfLength.set(length, place);
  }
  let [kept, from] = ['', 0];
  for (let place = 0; place < runs.length; place += 1) {
    const end = closing[place] ?? -1;
    if (end < 0) continue;
    kept += markdown.slice(from, runs[place]?.index);
    from = (runs[end]?.index ?? 0) + (runs[end]?.length ?? 0);
    place = end;
  }
  return kept + markdown.slice(from);
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
