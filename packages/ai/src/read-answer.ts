import type { z } from 'zod';
import { findJson } from './find-json.ts';

/** What a text turned out to be. `text` is the JSON itself; `issues` say what is wrong without quoting it. */
export type Reading<Output> =
  | { ok: true; output: Output; text: string; isRepaired: boolean }
  | { ok: false; issues: string };

/**
 * Judges a finished answer: JSON that satisfies the schema. When the whole text is not JSON, the JSON in it is looked
 * for (models put fences and remarks around it), which costs no second call.
 */
export function readAnswer<Output>(schema: z.ZodType<Output>, text: string): Reading<Output> {
  const whole = readJson(schema, text);
  if (whole.ok) return { ...whole, text, isRepaired: false };
  const inner = findJson(text);
  if (inner === null || inner === text) return { ok: false, issues: whole.issues };
  const mended = readJson(schema, inner);
  return mended.ok ? { ...mended, text: inner, isRepaired: true } : { ok: false, issues: mended.issues };
}

function readJson<Output>(schema: z.ZodType<Output>, text: string) {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false as const, issues: 'it is not JSON, or it ends too early' };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true as const, output: parsed.data };
  return { ok: false as const, issues: describe(parsed.error) };
}

// Zod's messages name types and bounds, never values; the path is cut, since its keys may be the model's own words.
function describe(error: z.ZodError): string {
  return error.issues
    .slice(0, 5)
    .map((issue) => `${issue.path.join('.').slice(0, 80) || 'the whole'}: ${issue.message.slice(0, 160)}`)
    .join('; ');
}
