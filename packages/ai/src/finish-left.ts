import type { AiWay } from '@debrief/contracts';
import type { AnyCall } from './house.ts';
import type { OpenCall } from './ports/ports.ts';
import { salvageAnswer } from './salvage-answer.ts';

/** An answer made of what an earlier try had said. */
export interface FinishedAnswer {
  text: string;
  way: Extract<AiWay, { by: 'model' }>;
  model: string;
}

/**
 * When an earlier try of this call was sent and not settled, or stopped, and has left nearly all of an answer: that
 * answer, told at once. It is paid for already. Null when a model must be asked.
 */
export function finishLeft(call: AnyCall, row: OpenCall): FinishedAnswer | null {
  const { resume } = call.options;
  if (!resume || row.left === 'nothing') return null;
  const text = salvageAnswer(call.task.schema, resume.text);
  if (text === null) return null;
  call.telling.delta(text);
  return { text, way: { by: 'model', model: row.lastModel }, model: row.lastModel };
}
