import { idSchema } from '@debrief/contracts';
import { AppError } from '@debrief/platform';
import { z } from 'zod';

const cursorSchema = z.strictObject({
  /** The order it belongs to: of another one it would say nothing. */
  order: z.string(),
  mode: z.enum(['words', 'likeness']),
  /** What the last question of the page before was sorted by, and which it was. */
  key: z.string().regex(/^-?\d{1,16}(\.\d{1,20})?(e[+-]?\d{1,2})?$/),
  id: idSchema,
});
export type PageCursor = z.infer<typeof cursorSchema>;

export function writeCursor({ order, mode, key, id }: PageCursor): string {
  return Buffer.from(JSON.stringify([order, mode, key, id])).toString('base64url');
}

export function readCursor(cursor: string, order: string): PageCursor {
  const [was, mode, key, id] = parts(cursor);
  const read = cursorSchema.safeParse({ order: was, mode, key, id });
  if (read.success && was === order) return read.data;
  throw new AppError('invalid', 'the cursor is not one of this list', { reason: 'bad-cursor' });
}

function parts(cursor: string): unknown[] {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
}
