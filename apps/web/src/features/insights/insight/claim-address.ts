import type { DeepPartial } from '@debrief/client/partial-json';
import type { ClaimDraft, InsightDraft, RecommendationDraft } from '@debrief/contracts';

export type ClaimSection = 'strengths' | 'weaknesses' | 'recommendations';
export type AnyClaim = DeepPartial<ClaimDraft | RecommendationDraft>;

const sections: readonly ClaimSection[] = ['strengths', 'weaknesses', 'recommendations'];

/** How an address names a claim: by its topic, since others may be dropped once all is judged; advice by its place. */
export function addressOf(section: ClaimSection, claim: AnyClaim, index: number): string {
  return section === 'recommendations' || !claim.topic
    ? `${section}.${index + 1}`
    : `${section}.${claim.topic}`;
}

/** The claim that an address names, as far as it is written. */
export function findClaim(
  draft: DeepPartial<InsightDraft>,
  address: string | undefined,
): { section: ClaimSection; claim: AnyClaim } | null {
  for (const section of sections) {
    const claims: readonly AnyClaim[] = draft[section] ?? [];
    const claim = claims.find((each, index) => addressOf(section, each, index) === address);
    if (claim) return { section, claim };
  }
  return null;
}
