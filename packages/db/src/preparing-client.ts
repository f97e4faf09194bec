import { createHash } from 'node:crypto';
import { Client, type ClientConfig } from 'pg';
import { breakOff, isForgotten } from './half-open.ts';

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

type Send = (...args: unknown[]) => unknown;

/** A statement that is not answered for this long is looked after; most are cancelled before. */
const defaultSuspectMs = 8_000;

/** A connection on which marked statements are prepared under their own names, and which notices that it is half open. */
export class PreparingClient extends Client {
  /** Plans that a change of the schema has broken: sent plainly from then on. */
  readonly #broken = new Set<string>();

  readonly #config: ClientConfig;
  readonly #suspectMs: number;
  /** In the order in which they were asked. */
  readonly #unanswered = new Set<{ askedAt: number }>();
  #isWatched = false;

  constructor({ suspectMs = defaultSuspectMs, ...config }: ClientConfig & { suspectMs?: number } = {}) {
    super(config);
    this.#config = config;
    this.#suspectMs = suspectMs;
  }

  // pg's own overloads are too many to repeat; everything but a marked text goes through untouched.
  override query = ((config: unknown, ...rest: unknown[]) => {
    const send = (...args: unknown[]) => this.#watch(super.query.bind(this) as Send, args);
    const name = typeof config === 'string' ? nameOf(config) : null;
    if (!name || this.#broken.has(name)) return send(config, ...rest);
    const [values, ...callback] = Array.isArray(rest[0]) ? rest : [undefined, ...rest];
    const sent = send({ name, text: config, values }, ...callback);
    if (sent instanceof Promise) sent.catch((error) => this.#note(name, error));
    return sent;
  }) as Client['query'];

  /** Looks after a question until it is answered, by promise or by callback. */
  #watch(send: Send, args: unknown[]): unknown {
    const question = { askedAt: performance.now() };
    this.#unanswered.add(question);
    if (!this.#isWatched) this.#lookIn(this.#suspectMs);
    const end = () => void this.#unanswered.delete(question);
    const callback = args.at(-1);
    if (typeof callback === 'function') {
      const hear = (...answer: unknown[]) => {
        end();
        callback(...answer);
      };
      return send(...args.slice(0, -1), hear);
    }
    const sent = send(...args);
    if (sent instanceof Promise) sent.then(end, end);
    else end();
    return sent;
  }

  /** One timer, however many wait: it rests when it finds that nobody does. */
  #lookIn(ms: number): void {
    this.#isWatched = true;
    setTimeout(() => void this.#look(), ms).unref();
  }

  async #look(): Promise<void> {
    const [oldest] = this.#unanswered;
    this.#isWatched = oldest !== undefined;
    if (!oldest) return;
    const leftMs = oldest.askedAt + this.#suspectMs - performance.now();
    if (leftMs > 0) return this.#lookIn(leftMs);
    if ((await isForgotten(this, this.#config)) && this.#unanswered.has(oldest)) breakOff(this);
    this.#lookIn(this.#suspectMs);
  }

  #note(name: string, error: { code?: string }): void {
    if (error.code === '0A000') this.#broken.add(name);
  }
}
