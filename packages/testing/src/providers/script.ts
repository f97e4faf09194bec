import type { DoubleRequest } from './double-request.ts';

/** Tokens as they stand on a provider's bill. Cached input is a part of the input, reasoning a part of the output. */
export interface DoubleUsage {
  input: number;
  cachedInput: number;
  output: number;
  reasoning: number;
}

/** What goes wrong. `afterChars` counts characters of the text; a fault with it happens in the middle of the answer. */
export type Fault =
  | { kind: 'status'; status: number; retryAfterS?: number }
  /** Takes the request and never answers. */
  | { kind: 'hang' }
  /** Begins, then says no more and stays open. */
  | { kind: 'stall'; afterChars: number }
  /** The connection breaks. */
  | { kind: 'cut'; afterChars: number }
  /** The text is not finished, but the stream ends as if it were. */
  | { kind: 'truncate'; afterChars: number }
  /** The body ends without the provider's own end. */
  | { kind: 'no-end'; afterChars: number }
  /** The provider reports an error inside of the stream. */
  | { kind: 'error-event'; afterChars: number; status: number }
  /** An event that is not JSON. */
  | { kind: 'garbage'; afterChars: number }
  /** The model will not answer. */
  | { kind: 'refuse' }
  /** The connection breaks before there is any answer at all. */
  | { kind: 'slam' }
  /** A web page with status 200, as a proxy sends it. */
  | { kind: 'html' }
  /** An answer of so many bytes, in many events or in a single one. */
  | { kind: 'flood'; bytes: number; isOneEvent: boolean };

/** What the double does with one request. Whatever is left out is as the double was started. */
export interface Behaviour {
  /** The text, or a value to be said as JSON; left out, a plausible object of the asked schema. */
  say?: unknown;
  /** Characters a delta. */
  chunkChars?: number;
  /** Milliseconds a delta; 0 = all at once. */
  paceMs?: number;
  /** Before the first delta. */
  firstTokenMs?: number;
  /** Left out, counted from the characters. */
  usage?: Partial<DoubleUsage>;
  fault?: Fault;
}

/** A behaviour, or one that depends on the request. */
export type Script = Behaviour | ((request: DoubleRequest) => Behaviour);

/** Says this (a text, or a value as JSON). */
export const says = (say: unknown, how: Omit<Behaviour, 'say'> = {}): Behaviour => ({ say, ...how });
/** Says something that is not JSON. */
export const saysNoJson = (): Behaviour => ({ say: 'I am afraid I would rather talk about something else.' });
/** Says JSON of another shape than the one asked for. */
export const saysOtherShape = (): Behaviour => ({ say: { wrong: ['shape'] } });
/** Answers with an HTTP error; with `retryAfterS`, says when to come back. */
export const fails = (status: number, retryAfterS?: number): Behaviour => ({
  fault: { kind: 'status', status, ...(retryAfterS !== undefined && { retryAfterS }) },
});
/** Takes the request and never answers. */
export const hangs = (): Behaviour => ({ fault: { kind: 'hang' } });
/** Will not answer. */
export const refuses = (): Behaviour => ({ fault: { kind: 'refuse' } });
/** Breaks the connection before there is any answer. */
export const slams = (): Behaviour => ({ fault: { kind: 'slam' } });
/** Sends a web page with status 200. */
export const sendsPage = (): Behaviour => ({ fault: { kind: 'html' } });
/** Sends an answer of so many bytes. */
export const floods = (bytes: number, { isOneEvent = false } = {}): Behaviour => ({
  fault: { kind: 'flood', bytes, isOneEvent },
});
/** Waits before the first word. */
export const startsAfter = (firstTokenMs: number): Behaviour => ({ firstTokenMs });
/** Goes wrong in the middle of its answer, after so many characters. */
export const breaks = (
  kind: 'stall' | 'cut' | 'truncate' | 'no-end' | 'garbage' | 'error-event',
  afterChars = 20,
): Behaviour => ({ fault: { kind, afterChars, status: 500 } });
