/** Something an author must mend, e.g. place "options", sentence "exactly one must be right; 2 are". */
export interface QuestionProblem {
  /** Where: "stem", "options", "options[2].text", "answers[0].tolerance"; counted from 0. */
  place: string;
  sentence: string;
}

/** "options: exactly one must be right; 2 are" */
export function describeProblem(problem: QuestionProblem): string {
  return `${problem.place}: ${problem.sentence}`;
}

/** A list of one problem, or of none when `isSound`. */
export function unless(isSound: boolean, place: string, sentence: string): QuestionProblem[] {
  return isSound ? [] : [{ place, sentence }];
}

export function blank(place: string, text: string): QuestionProblem[] {
  return unless(text.trim() !== '', place, 'must not be empty');
}

/** Ids that are empty or used twice, and texts that are empty, in a list at `place`. */
export function brokenItems(
  place: string,
  items: readonly { id: string; text: string }[],
): QuestionProblem[] {
  const ids = items.map((item) => item.id);
  return [
    ...items.flatMap((item, index) => [
      ...blank(`${place}[${index}].id`, item.id),
      ...blank(`${place}[${index}].text`, item.text),
    ]),
    ...unless(new Set(ids).size === ids.length, place, 'two have the same id'),
  ];
}

/** Credits outside 0..100, and a list in which none gives full credit. */
export function brokenCredits(
  answers: readonly { creditPercent: number }[],
  place = 'answers',
): QuestionProblem[] {
  if (answers.length === 0) return [{ place, sentence: 'at least one is needed' }];
  return [
    ...answers.flatMap(({ creditPercent }, index) =>
      unless(
        creditPercent >= 0 && creditPercent <= 100,
        `${place}[${index}].creditPercent`,
        `must be between 0 and 100; it is ${creditPercent}`,
      ),
    ),
    ...unless(
      answers.some((answer) => answer.creditPercent === 100),
      place,
      'at least one must give full credit (100 %)',
    ),
  ];
}

/** Explanations that nobody wrote, in a list at `place`. */
export function missingIn(place: string, items: readonly { explanation: string }[]): QuestionProblem[] {
  return items.flatMap((item, index) => blank(`${place}[${index}].explanation`, item.explanation));
}

/** Two items of a list that a learner cannot tell apart; empty ones are a problem of their own. */
export function sameTexts(place: string, items: readonly { text: string }[]): QuestionProblem[] {
  const texts = items
    .map((item) => item.text.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '');
  return unless(new Set(texts).size === texts.length, place, 'two read the same');
}
