import { createHash } from 'node:crypto';
import { Client } from 'pg';

/**
 * Put into a statement that runs very often: each connection parses and plans it once. For texts that are always the
 * same; a list that grows by placeholders would leave a plan behind for each length.
 */
export const preparedMark = '/* prepared */';

const names = new Map<string, string | null>();

/** Null when the statement is not marked. A text is looked at once; there are as many texts as there are statements in the code, and some. */
function nameOf(text: string): string | null {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = text.includes(preparedMark)
    ? createHash('sha256').update(text).digest('hex').slice(0, 32)
    : null;
  if (names.size < 2_000) names.set(text, name);
  return name;
}

/** A connection on which marked statements are prepared under their own names. */
export class PreparingClient extends Client {
  /** Plans that a change of the schema has broken: sent plainly from then on. */
  readonly #broken = new Set<string>();

  // pg's own overloads are too many to repeat; everything but a marked text goes through untouched.
  override query = ((config: unknown, ...rest: unknown[]) => {
    const send = super.query.bind(this) as (...args: unknown[]) => unknown;
    const name = typeof config === 'string' ? nameOf(config) : null;
    if (!name || this.#broken.has(name)) return send(config, ...rest);
    const [values, ...callback] = Array.isArray(rest[0]) ? rest : [undefined, ...rest];
    const sent = send({ name, text: config, values }, ...callback);
    if (sent instanceof Promise) sent.catch((error) => this.#note(name, error));
    return sent;
  }) as Client['query'];

  #note(name: string, error: { code?: string }): void {
    if (error.code === '0A000') this.#broken.add(name);
  }
}
