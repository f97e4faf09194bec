import { createHash } from 'node:crypto';
import { answerFormat } from './answer-format.ts';
import type { AiTask, Question } from './task.ts';

/**
 * SHA-256, in hex, of task, version, the answer's shape and question: two calls with the same hash asked the same.
 * The shape is taken from the schema itself, so that a change of it needs no version to be noticed.
 */
export function questionHash(task: AiTask<never, unknown>, question: Question): string {
  return hash([task.name, task.version, schemaHash(task), question.instructions, question.prompt]);
}

/**
 * The cache key of one model's answer to a question. An answer kept for the person alone has the person in its key,
 * so that nobody else can be given it, nor have slipped it in.
 */
export function cacheKey(of: { questionHash: string; model: string; userId: string | null }): string {
  return hash([of.questionHash, of.model, of.userId]);
}

// Schemas live as long as their tasks do.
const hashes = new WeakMap<object, string>();

function schemaHash({ schema, name }: AiTask<never, unknown>): string {
  const known = hashes.get(schema);
  if (known !== undefined) return known;
  const made = createHash('sha256')
    .update(JSON.stringify(answerFormat(schema, name)))
    .digest('hex');
  hashes.set(schema, made);
  return made;
}

// An array has one JSON text only, which makes it canonical.
function hash(parts: (string | number | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
