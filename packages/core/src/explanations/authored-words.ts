import type { Gap, Question, QuestionResponse } from '../questions/question.ts';
import { bestAnswers } from '../questions/typed/describe-typed.ts';
import { scoreFitting } from './fitting.ts';

/** What the author wrote about just this answer: about options that were chosen wrongly or left out, items out of place. */
export function wordsOnAnswer(question: Question, response: QuestionResponse | null): string[] {
  return written(onAnswer(question, response));
}

function onAnswer(question: Question, response: QuestionResponse | null): string[] {
  if (response === null || response.kind !== question.kind) return [];
  switch (question.kind) {
    case 'single-choice':
    case 'multi-select': {
      const chosen = chosenIds(response);
      const wrong = question.options.filter((each) => !each.isCorrect && chosen.includes(each.id));
      const missed = question.options.filter((each) => each.isCorrect && !chosen.includes(each.id));
      const about = wrong.length > 0 ? wrong : missed;
      return question.kind === 'single-choice' ? about.map((each) => each.explanation) : about.map(labelled);
    }
    case 'true-false':
      return [question.isTrue ? question.falseExplanation : question.trueExplanation];
    case 'numeric':
    case 'short-answer': {
      const fitted = scoreFitting(question, response)?.matched?.answerIndex;
      return fitted === undefined ? [] : [question.answers[fitted]?.explanation ?? ''];
    }
    case 'matching': {
      const right = scoreFitting(question, response)?.matched?.promptIds ?? [];
      return question.prompts.filter(({ id }) => !right.includes(id)).map(labelled);
    }
    case 'ordering': {
      const right = scoreFitting(question, response)?.matched?.itemIds ?? [];
      return question.items.filter(({ id }) => !right.includes(id)).map(labelled);
    }
    case 'gap-fill': {
      const right = scoreFitting(question, response)?.matched?.gapIds ?? [];
      return question.gaps.filter(({ id }) => !right.includes(id)).map((each) => each.explanation);
    }
    default:
      return [];
  }
}

/** Of several, each says what it is about. */
function labelled({ text, explanation }: { text: string; explanation: string }): string {
  const name = text.replace(/\s+/gu, ' ').trim();
  return explanation.trim() === '' || name.length > 80 ? explanation : `${name}: ${explanation.trim()}`;
}

function chosenIds(response: QuestionResponse): string[] {
  if (response.kind === 'single-choice') return [response.optionId];
  return response.kind === 'multi-select' ? response.optionIds : [];
}

/** What the author wrote about why the right answer is right, the whole question first. */
export function wordsOnKey(question: Question): string[] {
  return written([question.explanation, ...onKey(question)]);
}

function onKey(question: Question): string[] {
  switch (question.kind) {
    case 'single-choice':
    case 'multi-select':
      return question.options.filter((each) => each.isCorrect).map((each) => each.explanation);
    case 'true-false':
      return [question.isTrue ? question.trueExplanation : question.falseExplanation];
    case 'numeric':
      return bestAnswers(question.answers).map((each) => each.explanation);
    case 'short-answer':
      return bestAnswers(question.answers).map((each) => each.explanation);
    case 'matching':
      return question.prompts.map((each) => each.explanation);
    case 'ordering':
      return question.items.map((each) => each.explanation);
    case 'gap-fill':
      return question.gaps.flatMap((gap: Gap) => [gap.explanation]);
    default:
      return [];
  }
}

function written(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
}
