import type { PlanTask, PlanTaskKind } from './plan.ts';

/** Hands out the keys of a plan: kind, what it is about, and a number that goes up. */
export interface TaskKeys {
  /** The key of the next task of this kind on this subject, used up with it. */
  next(kind: PlanTaskKind, subjectId: string): string;
}

/**
 * Numbers go on after those of the given tasks, which are ticked or keep their place; other open tasks are forgotten: so
 * an open task that is planned again gets its old key, wherever its new day is, and never the key of one that stays.
 */
export function taskKeys(staying: readonly PlanTask[]): TaskKeys {
  const used = new Map<string, number>();
  for (const { key } of staying) {
    const [, stem = key, number = '0'] = /^(.*):(\d+)$/.exec(key) ?? [];
    used.set(stem, Math.max(used.get(stem) ?? 0, Number(number)));
  }
  return {
    next(kind, subjectId) {
      const stem = `${kind}:${subjectId}`;
      const number = (used.get(stem) ?? 0) + 1;
      used.set(stem, number);
      return `${stem}:${number}`;
    },
  };
}
