import type { AiWay } from '@debrief/contracts';
import type { CallUse } from './evaluation-gateway.ts';

/** What was found in one answer. */
export interface Finding {
  /** Strengths, weaknesses and recommendations it made, and how many of them its questions do not bear out. */
  claims: number;
  unsupported: number;
  leakedKeys: number;
  /** Null where nothing was hidden. */
  hasObeyed: boolean | null;
}

/** One case of one task as it went. */
export interface CaseResult extends Finding, CallUse {
  task: string;
  name: string;
  /** The model's answer did not have the asked shape: rules wrote in its place. */
  isSchemaFailure: boolean;
  /** No answer came. */
  isUnanswered: boolean;
}

/** What a way says of a model that was asked. Rules that were meant to write are no failure. */
export function failuresOf(way: AiWay) {
  const why = way.by === 'rules' ? way.why : null;
  return {
    isSchemaFailure: why === 'invalid-output',
    isUnanswered: why !== null && !['no-model', 'invalid-output'].includes(why),
  };
}
