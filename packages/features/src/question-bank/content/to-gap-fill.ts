import { type Gap, type GapFillQuestion, renameGaps } from '@debrief/core';
import { opaqueId } from '@debrief/formats';
import type { ContentGap, ContentQuestionOf } from './content-format.ts';
import { toNumericAnswer, toTextAnswers, toTextComparison } from './to-typed-answers.ts';

/** Gaps have names in our files and opaque ids everywhere else: a name may say too much. */
export function toGapFill(content: ContentQuestionOf<'gap-fill'>): GapFillQuestion {
  const { id, kind, stem, explanation, gaps } = content;
  const ids = new Map(gaps.map(({ name }) => [name, opaqueId(id, 'gap', name)]));
  return {
    ...{ kind, explanation, stem: renameGaps(stem, ids) },
    gaps: gaps.map((gap) => toGap(gap, ids.get(gap.name) ?? gap.name)),
  };
}

function toGap(gap: ContentGap, id: string): Gap {
  const { explanation } = gap;
  if ('numbers' in gap) return { id, type: 'number', explanation, answers: gap.numbers.map(toNumericAnswer) };
  if ('texts' in gap)
    return { id, type: 'text', explanation, answers: toTextAnswers(gap.texts), ...toTextComparison(gap) };
  const choices = gap.choices.map((text) => ({ id: opaqueId(id, 'choice', text), text }));
  const rightChoiceId = choices[0]?.id ?? '';
  // Our files name the right one first; a paper that does not shuffle must not tell.
  return {
    id,
    type: 'select',
    explanation,
    choices: choices.sort((a, b) => (a.id < b.id ? -1 : 1)),
    rightChoiceId,
  };
}
