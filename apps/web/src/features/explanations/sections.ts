import type { ExplanationKind } from '@debrief/contracts';
import type { AnyDraft } from './use-explanation.ts';

export type SectionName = 'misconception' | 'rule' | 'application' | 'checkQuestion';

/** In the order in which they are written and shown. */
export const sectionsOf: Readonly<Record<ExplanationKind, readonly SectionName[]>> = {
  'why-not': ['misconception', 'rule', 'checkQuestion'],
  explain: ['rule', 'application', 'checkQuestion'],
};

/** A section is complete when the next one has begun, or all is written. The covered answer is never read out. */
export function completeSections(kind: ExplanationKind, draft: AnyDraft, isDone: boolean): SectionName[] {
  const begun = sectionsOf[kind].filter((name) => draft[name] !== undefined);
  return isDone ? begun : begun.slice(0, -1);
}

export function sectionText(draft: AnyDraft, name: SectionName): string {
  return (name === 'checkQuestion' ? draft.checkQuestion?.question : draft[name]) ?? '';
}
