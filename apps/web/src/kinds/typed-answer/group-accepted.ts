interface Accepted {
  text: string;
  creditPercent: number;
  explanation: string;
}

/** Spellings that are worth the same for the same reason belong together; what is worth most stands first. */
export function groupAccepted<A extends Accepted>(
  answers: readonly A[],
): (Omit<Accepted, 'text'> & { texts: string[] })[] {
  const groups = Map.groupBy(
    answers,
    ({ creditPercent, explanation }) => `${creditPercent} ${explanation.trim()}`,
  );
  return [...groups.values()]
    .map(([first, ...others]) => ({
      creditPercent: first?.creditPercent ?? 0,
      explanation: first?.explanation ?? '',
      texts: [first, ...others].map((answer) => answer?.text ?? ''),
    }))
    .toSorted((a, b) => b.creditPercent - a.creditPercent);
}
