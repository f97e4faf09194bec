import type { ExplanationKind, QuestionKey } from '@debrief/contracts';

interface HowItWent {
  outcome: string;
  share: number;
  hintsTaken: number;
  answerKey: QuestionKey;
  canExplain: boolean;
}

/** What there is to explain about an answer; null for nothing. The server decides by the same rule. */
export function kindOfExplanation(went: HowItWent): ExplanationKind | null {
  const { outcome, share, hintsTaken, answerKey, canExplain } = went;
  if (outcome === 'unanswered') return canExplain ? 'explain' : null;
  if (outcome !== 'wrong' && outcome !== 'partial') return null;
  const hints = (answerKey.hints ?? []).slice(0, hintsTaken);
  const cost = hints.reduce((sum, hint) => sum + hint.costPercent, 0) / 100;
  return cost > 0 && share >= 1 - cost - 0.0001 ? null : 'why-not';
}
