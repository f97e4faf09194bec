import {
  buildPaper,
  type PublicQuestion,
  parsePoints,
  type Question,
  type QuestionResponse,
  type QuestionVersionId,
  type ScoredResponse,
  scoreResponse,
  toPublicQuestion,
} from '@debrief/core';

/** The question as a student gets it, or null while what is written does not make one yet. */
export function previewQuestion(question: Question): PublicQuestion | null {
  try {
    const [place] = buildPaper({
      seed: 'preview',
      questions: [{ questionVersionId: 'preview' as QuestionVersionId, question, points: parsePoints('1') }],
      shuffleQuestions: false,
      shuffleOptions: false,
    }).questions;
    return toPublicQuestion(question, place?.optionOrder ?? []);
  } catch {
    return null;
  }
}

/** What the answer is worth, or null while the key cannot be read yet or the answer no longer fits the question. */
export function tryScore(question: Question, response: QuestionResponse | null): ScoredResponse | null {
  try {
    return scoreResponse(question, response);
  } catch {
    return null;
  }
}
