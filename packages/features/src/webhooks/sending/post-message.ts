import type { WebhookTest } from '@debrief/contracts';
import { createSafeFetch, type SafeFetch, type Services } from '@debrief/platform';
import { openSecrets } from '../endpoints/endpoint-secret.ts';
import { readRetryAfter } from './retry-times.ts';
import { signedHeaders } from './sign.ts';

/** Of what a receiver answers. */
const mostAnswerBytes = 1_024;
const keptLetters = 200;
const patienceMs = 10_000;

export interface Letter {
  url: string;
  sealedSecret: string;
  /** Left out when it is valid no more. */
  sealedOldSecret: string | null;
  /** The same at each try. */
  id: string;
  message: unknown;
}

export interface Posted extends Omit<WebhookTest, 'isDelivered'> {
  /** What the receiver asked to wait, in milliseconds. */
  retryAfterMs: number | null;
}

export interface PostOptions {
  fetch?: SafeFetch;
  signal?: AbortSignal;
}

/** Signs and sends one message; what came back is a value, whatever it was. */
export async function postMessage(
  services: Pick<Services, 'settings'>,
  letter: Letter,
  { fetch = openFetch(services), signal }: PostOptions = {},
): Promise<Posted> {
  const secrets = openSecrets(services, letter);
  if (!secrets)
    return { status: null, durationMs: 0, failure: 'secret-lost', answer: '', retryAfterMs: null };
  const body = JSON.stringify(letter.message);
  // Not the clock of our own code: receivers hold it against theirs, and take what is minutes off for a replay.
  const headers = signedHeaders({ id: letter.id, at: new Date(), body, secrets });
  const called = await fetch(letter.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': 'Debrief-Webhooks/1', ...headers },
    body,
    ...{ timeoutMs: patienceMs, maxAnswerBytes: mostAnswerBytes },
    ...(signal && { signal }),
  });
  const { durationMs } = called;
  if (!called.ok)
    return { status: null, durationMs, failure: called.failure, answer: '', retryAfterMs: null };
  return {
    ...{ status: called.status, durationMs, failure: null, answer: keepable(called.text) },
    retryAfterMs: readRetryAfter(called.headers['retry-after'], new Date()),
  };
}

export function isDelivered({ status }: Pick<Posted, 'status'>): boolean {
  return status !== null && status >= 200 && status < 300;
}

function openFetch({ settings }: Pick<Services, 'settings'>): SafeFetch {
  return createSafeFetch({ toOwnMachine: settings.WEBHOOKS_TO_PRIVATE });
}

/** Postgres keeps no NUL, and half a letter is none. */
function keepable(text: string): string {
  return text.slice(0, keptLetters).toWellFormed().replaceAll('\0', '');
}
