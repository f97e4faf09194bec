import type { DebriefError } from './errors.ts';
import type { Procedures } from './generated/api.ts';
import type { RetryOptions } from './retries.ts';

/** The path of a procedure: `quizzes.startAttempt`. */
export type ProcedurePath = keyof Procedures;
/** What a procedure takes: `InputOf<'quizzes.startAttempt'>`. */
export type InputOf<Path extends ProcedurePath> = Procedures[Path]['input'];
/** What it answers; of a subscription, one event with its place (`id`). */
export type OutputOf<Path extends ProcedurePath> = Procedures[Path]['output'];

export interface CallOptions {
  /** Ends the call; it then fails with the signal's reason. */
  signal?: AbortSignal;
  /** How this call is repeated; false: never. Else as the client was told. */
  retries?: RetryOptions | false;
}

export interface MutationOptions extends CallOptions {
  /**
   * Names this one intention, for 24 hours: whoever sends it again with the same input gets the first answer and changes
   * nothing. Made by the client when it is left out; give your own to be safe across restarts of your program.
   */
  idempotencyKey?: string;
}

export interface WatchOptions {
  /** Ends the iteration without an error. */
  signal?: AbortSignal;
  /** How long the server may be out of reach before this fails as `unavailable`; a minute when left out. */
  patienceMs?: number;
}

/** An input that may be left out is left out. */
type Given<Input, Options> = [Input] extends [undefined]
  ? [input?: undefined, options?: Options]
  : object extends Input
    ? [input?: Input, options?: Options]
    : [input: Input, options?: Options];

export interface QueryProcedure<Path extends ProcedurePath> {
  /** Reads. @throws DebriefError */
  query(...given: Given<InputOf<Path>, CallOptions>): Promise<OutputOf<Path>>;
}

export interface MutationProcedure<Path extends ProcedurePath> {
  /** Changes something, once, however often it has to be sent. @throws DebriefError */
  mutate(...given: Given<InputOf<Path>, MutationOptions>): Promise<OutputOf<Path>>;
}

export interface SubscriptionProcedure<Path extends ProcedurePath> {
  /** Events as an iterable that survives lost connections; leaving the loop ends it. @throws DebriefError */
  watch(...given: Given<InputOf<Path>, WatchOptions>): AsyncGenerator<OutputOf<Path>, void>;
  /** Events by callbacks. */
  subscribe(input: InputOf<Path>, heard: Heard<OutputOf<Path>>): { unsubscribe(): void };
}

export interface Heard<Event> {
  onData?(event: Event): void;
  /** It listens. */
  onStarted?(): void;
  onError?(error: DebriefError): void;
  onComplete?(): void;
  onConnectionStateChange?(change: { state: 'idle' | 'connecting' | 'pending' }): void;
}
