/** What a quiz says of who may start when. */
export interface StartPolicy {
  status: 'draft' | 'published' | 'retired';
  /** null: any number. */
  attemptsAllowed: number | null;
  coolDownMs: number;
  opensAt: Date | null;
  closesAt: Date | null;
}

/** A person's counted attempts at the quiz so far. */
export interface AttemptHistory {
  count: number;
  /** End of the last one that has ended. */
  lastEndedAt: Date | null;
}

export type StartBlock = 'draft' | 'retired' | 'not-open-yet' | 'closed' | 'no-attempts-left' | 'cool-down';

export interface StartVerdict {
  blockedBy: StartBlock | null;
  /** When what blocks is over by itself; null when it never is, or nothing blocks. */
  nextAt: Date | null;
}

interface StartInput {
  policy: StartPolicy;
  history: AttemptHistory;
  /** Attempts that count for no grade are neither limited in number nor cooled down. */
  isCounted: boolean;
  now: Date;
}

/** Whether an attempt may start: the gravest obstacle first. */
export function judgeStart({ policy, history, isCounted, now }: StartInput): StartVerdict {
  const { status, opensAt, closesAt, attemptsAllowed } = policy;
  if (status !== 'published') return { blockedBy: status, nextAt: null };
  if (closesAt && now >= closesAt) return { blockedBy: 'closed', nextAt: null };
  if (isCounted && attemptsAllowed !== null && history.count >= attemptsAllowed)
    return { blockedBy: 'no-attempts-left', nextAt: null };
  if (opensAt && now < opensAt) return { blockedBy: 'not-open-yet', nextAt: opensAt };
  const cooledAt = isCounted ? endOfCoolDown(policy, history) : null;
  if (cooledAt && now < cooledAt) return { blockedBy: 'cool-down', nextAt: cooledAt };
  return { blockedBy: null, nextAt: null };
}

function endOfCoolDown({ coolDownMs }: StartPolicy, { lastEndedAt }: AttemptHistory): Date | null {
  return lastEndedAt && coolDownMs > 0 ? new Date(lastEndedAt.getTime() + coolDownMs) : null;
}

/**
 * Modes whose attempts count for grade, number and cool-down: the exam where there is one, since study mode tells the
 * keys on the way.
 */
export function countedModes<Mode extends 'exam' | 'study'>(modes: readonly Mode[]): Mode[] {
  const exam = modes.filter((mode) => mode === 'exam');
  return exam.length > 0 ? exam : [...modes];
}
