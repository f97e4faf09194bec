import type { QuestionKind } from '@debrief/core';
import type { Losing } from './left-out.ts';

/** What a format that does not know a kind says of each such question. */
export function loseKind(losing: Losing, format: string, kind: QuestionKind): void {
  losing.lose(`${format} has no ${words[kind]} questions: this one was left out.`);
}

const words: Record<QuestionKind, string> = {
  'single-choice': 'single-choice',
  'multi-select': 'several-right',
  'true-false': 'true-or-false',
  numeric: 'number',
  'short-answer': 'short-answer',
  matching: 'matching',
  ordering: 'ordering',
  'gap-fill': 'gap-fill',
  estimation: 'estimation',
  essay: 'essay',
};
