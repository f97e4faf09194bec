/**
 * Calls that need no key: they have a name of their own in their room, or do the same thing however often they come. Above
 * all those that are sent while a quiz is taken, which a key would cost two statements each.
 */
const namedByThemselves: ReadonlySet<string> = new Set([
  'notifications.markRead',
  'practice.answer',
  'practice.takeHint',
  'questionBank.saveDraft',
  'quizzes.continueAttempt',
  'quizzes.handIn',
  'quizzes.markQuestion',
  'quizzes.pauseAttempt',
  'quizzes.saveAnswer',
  'quizzes.startAttempt',
  'quizzes.submitAttempt',
  'quizzes.takeHint',
]);

export function needsKey({ type, path }: { type: string; path: string }): boolean {
  return type === 'mutation' && !namedByThemselves.has(path);
}

const header = 'idempotency-key';
/** Somebody who asks for the same again after this means it again. */
const meantForMs = 300_000;
const mostCalls = 50;

interface Key {
  key: string;
  at: number;
}

type Send = (url: string | URL | Request, init?: RequestInit) => Promise<Response>;

/**
 * What is asked for once has one key until an answer comes, however often a person presses the button or the browser sends
 * it: the server does it once.
 */
export function createCallKeys(send: Send, now: () => number) {
  const unanswered = new Map<string, Key>();

  function keyOf(path: string, input: unknown): string {
    const name = JSON.stringify([path, input]);
    const known = unanswered.get(name);
    if (known && now() - known.at < meantForMs) return known.key;
    const key = crypto.randomUUID();
    unanswered.delete(name);
    const oldest = unanswered.size >= mostCalls ? unanswered.keys().next().value : undefined;
    if (oldest !== undefined) unanswered.delete(oldest);
    unanswered.set(name, { key, at: now() });
    return key;
  }

  function forget(key: string | null): void {
    for (const [name, each] of unanswered) if (each.key === key) unanswered.delete(name);
  }

  return {
    headers: ({ op }: { op: { path: string; input: unknown } }) => ({ [header]: keyOf(op.path, op.input) }),
    async fetch(url: string | URL | Request, init?: RequestInit): Promise<Response> {
      const response = await send(url, init);
      if (isAnswered(response)) forget(new Headers(init?.headers).get(header));
      return response;
    },
  };
}

/** Whoever says "failed", "not now" or "still running" may have done it, or be doing it. */
function isAnswered({ status, headers }: Response): boolean {
  const isRunning = status === 409 && headers.has('retry-after');
  return status < 500 && status !== 429 && !isRunning;
}
