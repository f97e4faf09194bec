import type { DeepPartial } from '@debrief/client/partial-json';
import type { InsightDraft } from '@debrief/contracts';

/** In the order in which they are written and shown. */
export const sectionNames = ['summary', 'strengths', 'weaknesses', 'recommendations', 'keyTakeaway'] as const;
export type SectionName = (typeof sectionNames)[number];

/** A section is complete when the next one has begun, or all is written. */
export function completeSections(draft: DeepPartial<InsightDraft>, isDone: boolean): SectionName[] {
  const begun = sectionNames.filter((name) => draft[name] !== undefined);
  return isDone ? begun : begun.slice(0, -1);
}

/** The section as one text to be read out. */
export function sectionText(draft: DeepPartial<InsightDraft>, name: SectionName): string {
  const section = draft[name];
  if (typeof section === 'string') return section;
  return (section ?? []).map((claim) => claim.sentence ?? '').join(' ');
}
