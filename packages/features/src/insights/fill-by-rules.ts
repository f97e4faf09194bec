import type { StoredClaim } from './claim-queries.ts';
import type { JudgedDraft } from './judge-draft.ts';

/** Whatever is left of a draft, with what the rules say where nothing is. */
export interface FilledDraft extends Pick<JudgedDraft, 'summary' | 'keyTakeaway' | 'claims'> {
  isFilled: boolean;
}

/**
 * Nobody is left without what can be said for certain: where no claim, no advice, no summary or no takeaway of the
 * writer stands, the rules' own fill the place.
 */
export function fillByRules(judged: JudgedDraft, rules: JudgedDraft): FilledDraft {
  const isAdvice = ({ kind }: StoredClaim) => kind === 'recommendation';
  const isClaim = (claim: StoredClaim) => !isAdvice(claim);
  const pick = (is: (claim: StoredClaim) => boolean) =>
    judged.claims.some(is) ? judged.claims.filter(is) : rules.claims.filter(is);
  const filled = {
    summary: judged.summary || rules.summary,
    keyTakeaway: judged.keyTakeaway || rules.keyTakeaway,
    claims: [...pick(isClaim), ...pick(isAdvice)],
  };
  const isFilled =
    filled.summary !== judged.summary ||
    filled.keyTakeaway !== judged.keyTakeaway ||
    filled.claims.length > judged.claims.length;
  return { ...filled, isFilled };
}
