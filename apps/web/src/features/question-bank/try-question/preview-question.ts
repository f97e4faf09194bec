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
    return withNames(toPublicQuestion(question, place?.optionOrder ?? []));
  } catch {
    return null;
  }
}

/** An option nobody has written yet is still one that can be chosen, and said. */
function withNames(shown: PublicQuestion): PublicQuestion {
  const name = (key: string, value: unknown) =>
    key === 'text' && typeof value === 'string' && value.trim() === '' ? '…' : value;
  return JSON.parse(JSON.stringify(shown), name);
}

/** What the answer is worth, or null while the key cannot be read yet or the answer no longer fits the question. */
export function tryScore(question: Question, response: QuestionResponse | null): ScoredResponse | null {
  try {
    return scoreResponse(question, response);
  } catch {
    return null;
  }
}
