import { questionKinds } from '@debrief/core';
import { z } from 'zod';
import { described } from './described.ts';
import { idSchema, instantSchema, pageSchema } from './ids.ts';
import { questionFilterSchema, questionStatusSchema } from './question-bank.ts';

/** "gift", "qti-1.2": what `packages/formats` knows by that name. */
export const formatIdSchema = z.string().regex(/^[a-z0-9.-]{1,30}$/u);

/** Which column of a table holds what: by field, the heading of its column. */
export const columnMappingSchema = z.record(z.string().max(40), z.string().max(200));
export type ColumnMapping = z.infer<typeof columnMappingSchema>;

export const importOptionsSchema = z.strictObject({
  subjectId: idSchema,
  /** Questions without a category of their own go here; the subject itself when it is left out. */
  topicId: idSchema.nullish(),
  /** What the file is, when it was recognised wrongly. */
  format: formatIdSchema.nullish(),
  columns: columnMappingSchema.nullish(),
  /** Of questions whose file does not say. */
  status: questionStatusSchema.default('published'),
});
export type ImportOptions = z.output<typeof importOptionsSchema>;

export const importPlaceSchema = z.object({
  line: z.number().int().optional(),
  row: z.number().int().optional(),
  path: z.string().optional(),
});
export type ImportPlace = z.infer<typeof importPlaceSchema>;

/**
 * new: not in the bank. changed: a newer version of what stands there by the same name. same: there already, nothing
 * changes. elsewhere: new, but somebody else's bank has the very same question.
 */
export const importStandingSchema = z.enum(['new', 'changed', 'same', 'elsewhere']);
export type ImportStanding = z.infer<typeof importStandingSchema>;

export const importedQuestionSchema = z.object({
  place: importPlaceSchema,
  title: z.string(),
  kind: z.enum(questionKinds),
  stem: z.string(),
  topicPath: z.array(z.string()),
  standing: importStandingSchema,
  /** What the file held and the bank does not. */
  notes: z.array(z.string()),
});
export type ImportedQuestion = z.infer<typeof importedQuestionSchema>;

export const refusedItemSchema = z.object({
  place: importPlaceSchema,
  title: z.string(),
  reason: z.string(),
});
export type RefusedItem = z.infer<typeof refusedItemSchema>;

/** What a file holds and what becomes of it; lists hold their first entries, counts count all. */
export const bankImportReportSchema = z.object({
  counts: z.object({
    found: z.number().int(),
    taken: z.number().int(),
    new: z.number().int(),
    changed: z.number().int(),
    same: z.number().int(),
    refused: z.number().int(),
    noted: z.number().int(),
  }),
  questions: z.array(importedQuestionSchema),
  refused: z.array(refusedItemSchema),
  /** Of the file as a whole. */
  notes: z.array(z.string()),
  /** Topics that are made on the way. */
  newTopics: z.array(z.array(z.string())),
  /** The questions of the file as they stand in the bank, in its order; empty until they are taken. */
  questionIds: z.array(idSchema),
});
export type BankImportReport = z.infer<typeof bankImportReportSchema>;

/** A table's columns, its first rows, and what each seems to be. */
export const tableSketchSchema = z.object({
  headings: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  guess: columnMappingSchema,
});
export type TableSketch = z.infer<typeof tableSketchSchema>;

export const importStepSchema = z.enum([
  'uploaded',
  'checking',
  'checked',
  'taking',
  'taken',
  'failed',
  'cancelled',
]);
export type ImportStep = z.infer<typeof importStepSchema>;

/** One file on its way into the bank. */
export const bankImportSchema = z.object({
  importId: idSchema,
  fileName: z.string(),
  byteCount: z.number().int(),
  step: importStepSchema,
  progressPercent: z.number(),
  /** What it was recognised as, best first; empty when it is nothing that is known. */
  formats: z.array(z.object({ id: formatIdSchema, name: z.string() })),
  table: tableSketchSchema.nullable(),
  options: importOptionsSchema.nullable(),
  report: bankImportReportSchema.nullable(),
  /** Why the file as a whole cannot be read. */
  problem: z.string().nullable(),
  hasRefusedFile: z.boolean(),
  createdAt: instantSchema,
});
export type BankImport = z.infer<typeof bankImportSchema>;

export const importIdInput = z.strictObject({ importId: idSchema });
export const checkImportInput = importOptionsSchema.extend({ importId: idSchema });

/** What POST /api/imports answers. */
export const uploadedImportSchema = z.object({ importId: idSchema });

/** A file as text or bytes in base64, small enough to be held by a page. */
export const fileContentSchema = z.object({
  fileName: z.string(),
  mimeType: z.string(),
  /** Base64. */
  data: z.string(),
});
export type FileContent = z.infer<typeof fileContentSchema>;

export const importMappingSchema = z.object({
  id: idSchema,
  name: z.string(),
  columns: columnMappingSchema,
});
export type ImportMapping = z.infer<typeof importMappingSchema>;
export const saveImportMappingInput = z.strictObject({
  name: z.string().trim().min(1).max(80),
  columns: columnMappingSchema,
});
export const deleteImportMappingInput = z.strictObject({ id: idSchema });

export const listImportsInput = pageSchema.extend({ subjectId: idSchema.nullish() });
export const pastImportSchema = z.object({
  id: idSchema,
  subjectId: idSchema,
  subjectName: z.string(),
  format: z.string(),
  fileName: z.string(),
  foundCount: z.number().int(),
  takenCount: z.number().int(),
  madeCount: z.number().int(),
  changedCount: z.number().int(),
  refusedCount: z.number().int(),
  createdAt: instantSchema,
  undoneAt: instantSchema.nullable(),
});
export type PastImport = z.infer<typeof pastImportSchema>;
export const pastImportPageSchema = z.object({
  imports: z.array(pastImportSchema),
  nextCursor: z.string().nullable(),
});

/** Questions that somebody answered, put into a quiz or changed since stay. */
export const undoneImportSchema = z.object({
  removedCount: z.number().int(),
  keptCount: z.number().int(),
});

/** Which questions to write: those named, those of a filter, or those of a quiz in its order. */
export const exportChoiceSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('ids'), questionIds: z.array(idSchema).min(1).max(5_000) }),
  z.strictObject({ by: z.literal('filter'), filter: questionFilterSchema }),
  z.strictObject({ by: z.literal('quiz'), quizId: idSchema }),
]);
export type ExportChoice = z.infer<typeof exportChoiceSchema>;

export const exportInput = z.strictObject({
  choice: exportChoiceSchema,
  format: formatIdSchema,
  /** Without its extension. */
  fileName: z.string().trim().max(100).default('questions'),
});

export const exportLossSchema = z.object({ stem: z.string(), sentence: z.string() });
export const exportPreviewSchema = z.object({
  questionCount: z.number().int(),
  fileName: z.string(),
  byteCount: z.number().int(),
  /** The first ones, and how many there are. */
  losses: z.array(exportLossSchema),
  lossCount: z.number().int(),
});
export type ExportPreview = z.infer<typeof exportPreviewSchema>;

export const formatInfoSchema = z.object({
  id: formatIdSchema,
  name: z.string(),
  /** Of files that are written in it, without the point. */
  extension: z.string(),
  canBeWritten: z.boolean(),
});
export type FormatInfo = z.infer<typeof formatInfoSchema>;

export const listForPrintInput = z.strictObject({ choice: exportChoiceSchema });
export const printedQuestionSchema = z.object({
  question: described('Question'),
  points: z.number().nullable(),
});
export type PrintedQuestion = z.infer<typeof printedQuestionSchema>;
