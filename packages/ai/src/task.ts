import type { z } from 'zod';

/** What a task needs of a model: `fast` sorts and labels, `balanced` writes, `powerful` thinks. */
export type Tier = 'fast' | 'balanced' | 'powerful';

/** The tiers, from the least to the most able. */
export const TIERS: readonly Tier[] = ['fast', 'balanced', 'powerful'];

/** What is asked: `instructions` stand above the data, `prompt` carries it (untrusted text inside `fence`). */
export interface Question {
  instructions: string;
  prompt: string;
}

/** One kind of work for a model, and how it is done without one. */
export interface AiTask<Input, Output> {
  /** `room.verb-noun`, as in `insights.write-debrief`. */
  name: string;
  /** Of the prompt: part of the cache key, so a change of it raises it. The schema is in the key by itself. */
  version: number;
  tier: Tier;
  /** Handed to the model; its answer is parsed with it once, at the end. Parsing an output again must change nothing. */
  schema: z.ZodType<Output>;
  /** Must be the same text for the same input, and must neither name nor number a person. */
  prompt(input: Input): Question;
  /** The answer with no model: honest, useful, and of the same shape. It must satisfy `schema`. */
  rules(input: Input): Output;
  /** How long a validated answer may be used again; 0 = never. */
  cacheTtlMs: number;
  /** Who may be given a cached answer: the same person only, or everyone who asks exactly the same. */
  cacheScope: 'person' | 'everyone';
  /** The most the answer itself may take; room to think is added by tier. */
  maxOutputTokens: number;
}

/** A task as it is written down: what may be left out has a default. */
export type TaskDefinition<Input, Output> = Omit<AiTask<Input, Output>, 'cacheTtlMs' | 'cacheScope'> &
  Partial<Pick<AiTask<Input, Output>, 'cacheTtlMs' | 'cacheScope'>>;

const DAY_MS = 24 * 60 * 60 * 1000;
const NAME = /^[a-z0-9-]+\.[a-z0-9-]+$/;

/** Fills in the defaults (cached a day, for the same person only). Throws when the definition itself is wrong. */
export function defineTask<Input, Output>(definition: TaskDefinition<Input, Output>): AiTask<Input, Output> {
  const task: AiTask<Input, Output> = { cacheTtlMs: DAY_MS, cacheScope: 'person', ...definition };
  if (!NAME.test(task.name)) throw new Error(`A task is named room.verb-noun, not "${task.name}".`);
  if (!Number.isInteger(task.version) || task.version < 1)
    throw new Error(`${task.name}: version counts from 1.`);
  if (!(task.maxOutputTokens > 0)) throw new Error(`${task.name}: maxOutputTokens must be above 0.`);
  if (!(task.cacheTtlMs >= 0)) throw new Error(`${task.name}: cacheTtlMs must not be negative.`);
  return task;
}
