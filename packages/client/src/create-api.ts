import type { TRPCUntypedClient } from '@trpc/client';
import type { AnyTRPCRouter } from '@trpc/server';
import type { CallOptions, Heard, MutationOptions, ProcedurePath, WatchOptions } from './calls.ts';
import type { Api } from './generated/api.ts';
import type { RetryOptions } from './retries.ts';
import { sendCall } from './send-call.ts';
import { toDebriefError } from './to-debrief-error.ts';
import { watchSubscription } from './watch-subscription.ts';

export type Wire = TRPCUntypedClient<AnyTRPCRouter>;

export interface ApiOptions {
  wire: Wire;
  retries: RetryOptions | false | undefined;
  /** Whether calls say who sends them; the server keeps keys only of people it knows. */
  isSignedIn(): boolean;
}

/** `api.quizzes.list.query()` becomes a call of `quizzes.list`: the names are gathered as they are read. */
export function createApi(options: ApiOptions): Api {
  return gatherNames([], (names, input, given) => {
    const path = names.slice(0, -1).join('.');
    const verb = verbs[names.at(-1) as keyof typeof verbs];
    if (!verb)
      throw new TypeError(`api.${names.join('.')} is no call: end with query, mutate, watch or subscribe.`);
    return verb(options, path, input, given as never);
  }) as Api;
}

const verbs = {
  query: ({ wire, retries }: ApiOptions, path: string, input: unknown, options: CallOptions = {}) =>
    sendCall({
      send: () => wire.query(path, input, { signal: options.signal }),
      isRepeatable: true,
      options,
      retries,
    }),
  mutate(
    { wire, retries, isSignedIn }: ApiOptions,
    path: string,
    input: unknown,
    options: MutationOptions = {},
  ) {
    const idempotencyKey = options.idempotencyKey ?? crypto.randomUUID();
    return sendCall({
      send: () => wire.mutation(path, input, { signal: options.signal, context: { idempotencyKey } }),
      isRepeatable: isSignedIn(),
      options,
      retries,
    });
  },
  watch: ({ wire }: ApiOptions, path: string, input: unknown, options: WatchOptions = {}) =>
    watchSubscription(wire, path as ProcedurePath, input, options),
  subscribe: ({ wire }: ApiOptions, path: string, input: unknown, heard: Heard<unknown>) =>
    wire.subscription(path, input, { ...heard, onError: (error) => heard.onError?.(toDebriefError(error)) }),
};

type Call = (names: string[], input: unknown, options: unknown) => unknown;

function gatherNames(names: string[], call: Call): unknown {
  return new Proxy(() => {}, {
    get: (_target, name) =>
      // A promise is asked for its `then`; this is none.
      typeof name === 'string' && name !== 'then' ? gatherNames([...names, name], call) : undefined,
    apply: (_target, _this, [input, options]) => call(names, input, options),
  });
}
