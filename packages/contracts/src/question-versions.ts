import { z } from 'zod';
import { described } from './described.ts';
import { countSchema, idSchema } from './ids.ts';

const question = described('Question');

export const compareVersionsInput = z.strictObject({
  questionId: idSchema,
  from: countSchema.min(1),
  to: countSchema.min(1),
});

const changedListSchema = z.enum([
  'options',
  'answers',
  'otherUnits',
  'prompts',
  'choices',
  'items',
  'gaps',
  'hints',
  'rubric',
  'levels',
]);
export type ChangedList = z.infer<typeof changedListSchema>;

export const changedFieldSchema = z.enum([
  'kind',
  'stem',
  'explanation',
  'text',
  'isCorrect',
  'weightPercent',
  'isFixed',
  'scoring',
  'isTrue',
  'trueExplanation',
  'falseExplanation',
  'target',
  'creditPercent',
  'costPercent',
  'unit',
  'factor',
  'unitHandling',
  'unitPenaltyPercent',
  'isCaseSensitive',
  'ignoresAccents',
  'keepsWhiteSpace',
  'hasWildcards',
  'choiceId',
  'rightChoiceId',
  'type',
  'weight',
  'min',
  'max',
  'value',
  'step',
  'fullWithin',
  'noneFrom',
  'minWords',
  'maxWords',
  'name',
  'sampleAnswer',
  'template',
  /** Of a list alone: its entries stand in another order. */
  'order',
  /** Something that has no name of its own. */
  'other',
]);
export type ChangedField = z.infer<typeof changedFieldSchema>;

/** Where something changed, for the catalogue to put into words: "option 3, explanation". */
export const changeLabelSchema = z.object({
  /** From outside in; `number` counts from 1 and is null when the list as a whole is meant. */
  steps: z.array(z.object({ list: changedListSchema, number: z.number().int().nullable() })),
  /** Null: the whole entry came or went. */
  field: changedFieldSchema.nullable(),
});
export type ChangeLabel = z.infer<typeof changeLabelSchema>;

/** What changed, field by field; runs of text with what went and what came. */
export const versionChangeSchema = z.object({
  /** "stem", "options[2].text", "options[2].isCorrect". */
  place: z.string(),
  label: changeLabelSchema,
  /** words: the author's own. flag: "true" or "false". term: one of our words ("option-weights"), for the catalogue. */
  content: z.enum(['words', 'flag', 'term']),
  parts: z.array(z.object({ type: z.enum(['same', 'removed', 'added']), text: z.string() })),
});
export type VersionChange = z.infer<typeof versionChangeSchema>;
export const versionComparisonSchema = z.object({
  from: question,
  to: question,
  changes: z.array(versionChangeSchema),
});
export type VersionComparison = z.infer<typeof versionComparisonSchema>;
