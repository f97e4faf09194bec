import { newId } from './new-id.ts';

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
  room: string;
  at: number;
}

type Send = (url: string | URL | Request, init?: RequestInit) => Promise<Response>;

/**
 * What is asked for once has one key until an answer comes, however often a person presses the button or the browser sends
 * it: the server does it once. An answer from a room ends what was asked of that room before: who asks for that again
 * has seen what became of it, and means it anew.
 */
export function createCallKeys(send: Send, now: () => number) {
  /** The one sent last stands last. */
  const unanswered = new Map<string, Key>();

  function keyOf(path: string, input: unknown): string {
    const name = JSON.stringify([path, input]);
    const known = unanswered.get(name);
    const isMeant = known !== undefined && now() - known.at < meantForMs;
    const meant = isMeant ? known : { key: newId(), room: path.slice(0, path.indexOf('.')), at: now() };
    unanswered.delete(name);
    const oldest = unanswered.size >= mostCalls ? unanswered.keys().next().value : undefined;
    if (oldest !== undefined) unanswered.delete(oldest);
    unanswered.set(name, meant);
    return meant.key;
  }

  function forget(key: string | null): void {
    const answered = [...unanswered.values()].find((each) => each.key === key);
    for (const [name, each] of answered ? unanswered : []) {
      if (each.room === answered?.room) unanswered.delete(name);
      if (each === answered) return;
    }
  }

  return {
    headers: ({ op }: { op: { path: string; input: unknown } }) => ({ [header]: keyOf(op.path, op.input) }),
    async fetch(url: string | URL | Request, init?: RequestInit): Promise<Response> {
      const response = await send(url, init);
      if (!isAnswered(response)) return response;
      // An answer that breaks off is none.
      await response.clone().arrayBuffer();
      forget(new Headers(init?.headers).get(header));
      return response;
    },
  };
}

/** Whoever says "failed", "not now" or "still running" may have done it, or be doing it. */
function isAnswered({ status, headers }: Response): boolean {
  const isRunning = status === 409 && headers.has('retry-after');
  return status < 500 && status !== 429 && !isRunning;
}
