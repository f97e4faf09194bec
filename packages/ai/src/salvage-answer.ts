import type { z } from 'zod';
import { cutJson } from './cut-json.ts';
import { readAnswer } from './read-answer.ts';

/** The share of the answer's own fields that must be there. */
const ENOUGH = 0.8;

/**
 * An answer whose end is missing, closed after the last thing that is whole: JSON that satisfies the schema, or null
 * when less than four fifths of its fields are there. A text or an object that breaks off is not there; a list is, as
 * far as it goes.
 */
export function salvageAnswer(schema: z.ZodType, text: string): string | null {
  const whole = readAnswer(schema, text);
  if (whole.ok) return whole.text;
  const cut = cutJson(text);
  if (cut === null) return null;
  const reading = readAnswer(schema, cut.json);
  if (!reading.ok || !('shape' in schema)) return null;
  const fields = Object.keys(schema.shape as object);
  const there = fields.filter((field) => cut.fields.includes(field));
  return there.length >= ENOUGH * fields.length ? reading.text : null;
}
