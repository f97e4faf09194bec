import { createHash } from 'node:crypto';
import type { AiTask, Question } from './task.ts';

/** SHA-256, in hex, of task, version and question: two calls with the same hash asked the same. */
export function questionHash(task: AiTask<never, unknown>, question: Question): string {
  return hash([task.name, task.version, question.instructions, question.prompt]);
}

/**
 * The cache key of one model's answer to a question. An answer kept for the person alone has the person in its key,
 * so that nobody else can be given it, nor have slipped it in.
 */
export function cacheKey(of: { questionHash: string; model: string; userId: string | null }): string {
  return hash([of.questionHash, of.model, of.userId]);
}

// An array has one JSON text only, which makes it canonical.
function hash(parts: (string | number | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
