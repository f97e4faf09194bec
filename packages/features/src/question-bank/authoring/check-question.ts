import type { QuestionStatus } from '@debrief/contracts';
import { type Question, type QuestionProblem, validateQuestion } from '@debrief/core';
import { missingAltTexts } from './missing-alt-texts.ts';

/** What must be mended before others see it: a question for somebody else's eyes is sound, and its pictures have words. */
export function checkQuestion(question: Question): QuestionProblem[] {
  return [...validateQuestion(question), ...missingAltTexts(question)];
}

/** Drafts may be unfinished, and what is retired is only read. */
export function mustBeSound(status: QuestionStatus): boolean {
  return status === 'published' || status === 'review';
}
