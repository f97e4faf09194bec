const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a text, each with the space after it; joined they are the text. */
export function sentencesOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}
