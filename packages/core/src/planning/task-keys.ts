import type { PlanTask, PlanTaskKind } from './plan.ts';

/** Hands out the keys of a plan: kind, what it is about, and a number that goes up. */
export interface TaskKeys {
  /** The key of the next task of this kind on this subject, used up with it. */
  next(kind: PlanTaskKind, subjectId: string): string;
}

/**
 * Numbers go on after those of ticked tasks, and open tasks are forgotten: so an open task that is planned again gets its
 * old key, wherever its new day is, and never the key of a ticked one.
 */
export function taskKeys(tasks: readonly PlanTask[]): TaskKeys {
  const used = new Map<string, number>();
  for (const { key, doneOn } of tasks) {
    if (doneOn === null) continue;
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
