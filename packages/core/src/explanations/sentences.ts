const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a text, trimmed. Blocks of code and formulas belong to the sentence they stand in. */
export function sentencesOf(text: string): string[] {
  if (/```|\$\$/u.test(text)) return [text.trim()].filter((each) => each !== '');
  return [...segmenter.segment(text.replace(/\s+/gu, ' ').trim())]
    .map(({ segment }) => segment.trim())
    .filter((each) => each !== '');
}

/** As many whole sentences from the start as there is room for, at most `count`; a longer one is cut with an ellipsis. */
export function firstSentences(text: string, count: number, maxChars: number): string {
  const [first = '', ...others] = sentencesOf(text).slice(0, count);
  if (first.length > maxChars)
    return `${first
      .slice(0, maxChars - 1)
      .toWellFormed()
      .trimEnd()}…`;
  return others.reduce((sum, next) => (sum.length + next.length < maxChars ? `${sum} ${next}` : sum), first);
}
