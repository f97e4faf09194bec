/** Model calls that one person may cause; cached and rule-written answers are free (inventory 003-13). */
export interface CallQuota {
  callsPerDay: number;
  callsPerMonth: number;
}

export const defaultCallQuota: CallQuota = { callsPerDay: 50, callsPerMonth: 500 };

export type QuotaVerdict =
  | { isAllowed: true; remainingToday: number; remainingThisMonth: number }
  | { isAllowed: false; spent: 'day' | 'month' };

/** Whether one more call fits; days and months are the person's. The month is named first when both are spent. */
export function judgeQuota(
  used: { callsToday: number; callsThisMonth: number },
  quota: CallQuota = defaultCallQuota,
): QuotaVerdict {
  const remainingThisMonth = quota.callsPerMonth - used.callsThisMonth;
  if (remainingThisMonth <= 0) return { isAllowed: false, spent: 'month' };
  const remainingToday = quota.callsPerDay - used.callsToday;
  if (remainingToday <= 0) return { isAllowed: false, spent: 'day' };
  return { isAllowed: true, remainingToday, remainingThisMonth };
}
