import type { Third } from './thirds.ts';

/** How often one answer was given, by how strong the students were over the whole quiz. */
export interface AnswerCount {
  key: string;
  /** As the author wrote it; what was typed; "" where the key says it. */
  label: string;
  isRight: boolean;
  byThird: Record<Third, number>;
}

export const noCount = (): Record<Third, number> => ({ strong: 0, middle: 0, weak: 0 });

export function totalOf({ strong, middle, weak }: Record<Third, number>): number {
  return strong + middle + weak;
}
