import { emptyQuestion, type Question, type QuestionKind } from '@debrief/core';

/** The same words as another kind of question: stem, explanation, hints, and the options as far as both kinds have them. */
export function changeKind(question: Question, kind: QuestionKind, newId: () => string): Question {
  if (question.kind === kind) return question;
  const { stem, explanation, hints } = question;
  const next = { ...emptyQuestion(kind, newId), stem, explanation, ...(hints && { hints }) } as Question;
  if (!('options' in question) || !('options' in next)) return next;
  const firstRight = question.options.findIndex((option) => option.isCorrect);
  const options =
    kind === 'single-choice'
      ? question.options.map((option, index) => ({ ...option, isCorrect: index === firstRight }))
      : question.options;
  const scoring = question.scoring === 'option-weights' ? question.scoring : next.scoring;
  return { ...next, options, scoring };
}
