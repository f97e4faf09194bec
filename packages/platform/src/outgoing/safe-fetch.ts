import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { pinnedTo, type Resolve, resolveAll, resolveChecked } from './checked-lookup.ts';
import { isLoopbackAddress, isPublicAddress } from './public-address.ts';
import { hostOf, type Refusal, readAddress } from './read-address.ts';
import { readLimited } from './read-limited.ts';

export interface OutgoingCall {
  method: 'GET' | 'POST';
  headers: Readonly<Record<string, string>>;
  body?: string;
  /** For all of it: finding the name, connecting, sending, reading. */
  timeoutMs: number;
  /** What comes beyond is not read. */
  maxAnswerBytes: number;
  signal?: AbortSignal;
}

/** `unreachable`: no such name, nobody there, no trusted certificate, or it broke off. */
export type CallFailure = Refusal | 'unreachable' | 'timeout' | 'stopped';

export type Called =
  | { ok: true; status: number; headers: IncomingMessage['headers']; text: string; durationMs: number }
  | { ok: false; failure: CallFailure; durationMs: number };

export type SafeFetch = (address: string, call: OutgoingCall) => Promise<Called>;

export interface SafeFetchOptions {
  /** Plain http and other ports too, when they lead to this machine: for development and tests. */
  toOwnMachine?: boolean;
  resolve?: Resolve;
  isAllowed?: (address: string) => boolean;
}

/**
 * Calls an address that somebody gave us, and nothing that only this machine can reach: see `readAddress` for what is
 * refused before, `isPublicAddress` for where a name may lead. Sends no cookies, follows no redirect (the answer is the
 * redirect), and never throws.
 */
export function createSafeFetch(options: SafeFetchOptions = {}): SafeFetch {
  const { toOwnMachine = false, resolve = resolveAll, isAllowed = isPublicAddress } = options;
  return async (address, call) => {
    const startedAt = performance.now();
    const took = () => Math.round(performance.now() - startedAt);
    const fail = (failure: CallFailure): Called => ({ ok: false, failure, durationMs: took() });
    const read = readAddress(address, { toOwnMachine });
    if (!read.ok) return fail(read.refusal);
    const time = AbortSignal.timeout(call.timeoutMs);
    const signal = call.signal ? AbortSignal.any([time, call.signal]) : time;
    try {
      const checking = resolveChecked(hostOf(read.url), {
        resolve,
        isAllowed: read.isOwnMachine ? isLoopbackAddress : isAllowed,
      });
      const addresses = await orAborted(checking, signal);
      if (!addresses) return fail('not-public');
      const answer = await send(read.url, { call, signal, lookup: pinnedTo(addresses) });
      return { ok: true, ...answer, durationMs: took() };
    } catch {
      if (call.signal?.aborted) return fail('stopped');
      return fail(time.aborted ? 'timeout' : 'unreachable');
    }
  };
}

interface Sending {
  call: OutgoingCall;
  signal: AbortSignal;
  lookup: LookupFunction;
}

function send(url: URL, { call, signal, lookup }: Sending) {
  return new Promise<{ status: number; headers: IncomingMessage['headers']; text: string }>(
    (resolve, reject) => {
      const request = url.protocol === 'https:' ? requestHttps : requestHttp;
      const body = call.body === undefined ? undefined : Buffer.from(call.body, 'utf8');
      const headers = { ...call.headers, ...(body && { 'content-length': String(body.length) }) };
      // No agent: a connection that stays open would go on leading to where a name led before.
      const given = { method: call.method, agent: false, headers, signal, lookup };
      const outgoing = request(url, given, (response) => {
        readLimited(response, call.maxAnswerBytes).then((text) => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
          outgoing.destroy();
        }, reject);
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    },
  );
}

/** A name server has its own patience. */
function orAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
