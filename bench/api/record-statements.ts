import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';

/** As `pg` takes it; named as the product's own connections name it. */
export interface Statement {
  text: string;
  values: unknown[];
  name?: string;
}

const recording = new AsyncLocalStorage<Statement[]>();
let isListening = false;

/**
 * What the product says to Postgres while `run` runs, word for word. Its transactions are rolled back at their ends: it
 * is a rehearsal, after which the same can be done for real.
 */
export async function recordStatements<Result>(
  run: () => Promise<Result>,
): Promise<{ statements: Statement[]; result: Result }> {
  listen();
  const statements: Statement[] = [];
  const result = await recording.run(statements, run);
  return { statements, result };
}

/** Every connection of this process goes through here. */
function listen(): void {
  if (isListening) return;
  isListening = true;
  const send = pg.Client.prototype.query as (...args: unknown[]) => unknown;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]): unknown {
    const statements = recording.getStore();
    const statement = statements && toStatement(args);
    if (!statement) return send.apply(this, args);
    statements.push(statement);
    if (!/^\s*commit\s*;?\s*$/i.test(statement.text)) return send.apply(this, args);
    // Whoever sent it looks at what became of it.
    const ended = send.apply(this, ['rollback']) as Promise<pg.QueryResult>;
    return ended.then((result) => ({ ...result, command: 'COMMIT' }));
  } as pg.Client['query'];
}

function toStatement([config, values]: unknown[]): Statement | undefined {
  if (typeof config === 'string') return { text: config, values: Array.isArray(values) ? values : [] };
  const { text, values: own, name } = config as Partial<Statement>;
  return text === undefined ? undefined : { text, values: own ?? [], name };
}
