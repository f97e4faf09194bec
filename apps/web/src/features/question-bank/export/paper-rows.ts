import type { Question } from '@debrief/contracts';

export interface PaperRow {
  /** A box to tick, a place for a number, or neither. */
  mark: 'box' | 'number' | 'none';
  text: string;
}

/** What stands below the question. Things to be put in order stand by their words, since the right order is the key. */
export function rowsOf(question: Question): PaperRow[] {
  switch (question.kind) {
    case 'single-choice':
    case 'multi-select':
      return question.options.map(({ text }) => ({ mark: 'box', text }));
    case 'ordering':
      return question.items
        .map(({ text }) => ({ mark: 'number' as const, text }))
        .toSorted((a, b) => a.text.localeCompare(b.text));
    case 'matching':
      return [
        ...question.prompts.map(({ text }) => ({ mark: 'number' as const, text })),
        ...question.choices
          .map(({ text }) => ({ mark: 'none' as const, text }))
          .toSorted((a, b) => a.text.localeCompare(b.text)),
      ];
    case 'gap-fill':
      return question.gaps.flatMap((gap, index) =>
        gap.type === 'select'
          ? [
              {
                mark: 'none' as const,
                text: `(${index + 1}) ${gap.choices
                  .map(({ text }) => text)
                  .toSorted()
                  .join(' · ')}`,
              },
            ]
          : [],
      );
    default:
      return [];
  }
}

/** The question's text, with a numbered line where a gap is. */
export function blanksOf(question: Question): string {
  if (question.kind !== 'gap-fill') return question.stem;
  return question.gaps.reduce(
    (stem, { id }, index) => stem.replace(`[[${id}]]`, `\\_\\_\\_\\_\\_ (${index + 1})`),
    question.stem,
  );
}
