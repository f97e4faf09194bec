import type { Question } from '@debrief/core';

/** A sound question of one choice out of two. */
export function aQuestion(stem: string, changed: Record<string, unknown> = {}): Question {
  const options = ['Yes', 'No'].map((text, index) => ({
    ...{ id: `o${index}`, text, explanation: `Because of ${text}.`, isCorrect: index === 0 },
  }));
  const question = {
    kind: 'single-choice',
    stem,
    explanation: 'So it is.',
    scoring: 'all-or-nothing',
    options,
  };
  return { ...question, ...changed } as Question;
}
