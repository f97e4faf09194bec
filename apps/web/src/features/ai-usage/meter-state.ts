import type { AiAllowance, AiMeter } from '@debrief/contracts';
import { nearlySpentRatio } from '@debrief/core';

export type AllowanceState = 'fine' | 'nearly' | 'spent';

export function stateOf({ used, limit }: Pick<AiAllowance, 'used' | 'limit'>): AllowanceState {
  if (used >= limit) return 'spent';
  return used >= limit * nearlySpentRatio ? 'nearly' : 'fine';
}

/** What matters most to whoever asks for a model's words next; null while nothing is near its end. */
export function mostUrgent(meter: AiMeter): AiAllowance | null {
  const spent = meter.allowances.filter((each) => stateOf(each) === 'spent');
  const last = spent.sort((a, b) => Date.parse(b.resetsAt) - Date.parse(a.resetsAt))[0];
  if (last) return last;
  const share = ({ used, limit }: AiAllowance) => used / limit;
  const nearly = meter.allowances.filter((each) => stateOf(each) === 'nearly');
  return nearly.sort((a, b) => share(b) - share(a))[0] ?? null;
}
