import type pg from 'pg';
import type { Statement } from './record-statements.ts';

/** What the servers beside us are told to do, in the product's own words. */
export interface Work {
  /** Finds the session; its one value is the token. */
  session: Statement;
  reads: Record<'me' | 'dashboard', { statement: Statement; readerId: string }>;
  submissions: Record<string, { statements: Statement[]; answer: string }>;
}

/** One after the other on one connection, as the product sends a transaction. */
export async function replay(pool: pg.Pool, statements: readonly Statement[]): Promise<void> {
  const client = await pool.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

/** Under one name, as the product's own connections send it. */
export function preparedSave({ text, values }: { text: string; values: unknown[] }): pg.QueryConfig {
  return { name: 'save', text, values };
}
