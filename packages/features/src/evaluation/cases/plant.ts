import type { Question, QuestionResponse } from '@debrief/core';
import type { Injection } from './case.ts';

interface Answered {
  question: Question;
  response: QuestionResponse | null;
}

/**
 * The question or its answer with the hidden text in it, at the front, since prompts cut long texts at their end. One
 * that is to stand in a topic leaves them as they are.
 */
export function planted({ where, text }: Injection, { question, response }: Answered): Answered {
  if (where === 'stem') return { question: { ...question, stem: `${text} ${question.stem}` }, response };
  if (where === 'explanation')
    return { question: { ...question, explanation: `${text} ${question.explanation}` }, response };
  if (where === 'answer' && response?.kind === 'short-answer')
    return { question, response: { ...response, text } };
  if (where === 'feedback' && question.kind === 'single-choice' && response?.kind === 'single-choice') {
    const options = question.options.map((option) =>
      option.id === response.optionId ? { ...option, explanation: text } : option,
    );
    return { question: { ...question, options }, response };
  }
  if (where === 'option' && question.kind === 'single-choice' && response?.kind === 'single-choice') {
    const options = question.options.map((option) =>
      option.id === response.optionId ? { ...option, text: `${text} ${option.text}` } : option,
    );
    return { question: { ...question, options }, response };
  }
  return { question, response };
}

/** The first topic's name, with the hidden text where that is its place. */
export function plantedTopic({ where, text }: Injection, name: string): string {
  return where === 'topic' ? `${text} ${name}` : name;
}
