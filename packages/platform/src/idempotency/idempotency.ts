import type { Db } from '@debrief/db';
import type { Logger } from '../logger.ts';
import { newId } from '../new-id.ts';
import type { Seal } from '../sealing/index.ts';
import {
  claimRecord,
  deleteRecord,
  findRecord,
  keepAnswer,
  type RecordKey,
  renewLease,
} from './idempotency-queries.ts';

/** What a caller got, as it went out. */
export interface KeptAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** A call that runs under a key: exactly one of the two ends it. */
export interface KeyedCall {
  /** The answer that repeats get for a day. */
  keep(answer: KeptAnswer): Promise<void>;
  /** Nothing is kept, the next with this key runs. */
  release(): Promise<void>;
}

/**
 * `run`: it is this one's to do. `answered`: it was done. `reused`: the key belongs to another call. `in-use`: somebody is
 * at it, or died at it not long ago.
 */
export type KeyedOutcome =
  | { outcome: 'run'; call: KeyedCall }
  | { outcome: 'answered'; answer: KeptAnswer }
  | { outcome: 'reused' }
  | { outcome: 'in-use' };

export interface KeyedRequest extends RecordKey {
  /** SHA-256 of all that makes a call this call. */
  fingerprint: Buffer;
}

interface IdempotencyParts {
  db: Db;
  log: Logger;
  seal: Seal;
  /** For so long a process that died keeps others waiting. */
  leaseMs?: number;
}

/** A call that hangs is not held for ever. */
const mostRenewals = 15;

/** Whose lease ended between two looks may be claimed at once. */
const mostLooks = 3;

/**
 * Calls that may be sent again have one effect: the first with a key runs, repeats get its answer. What a process did
 * before it died is not known here; after the lease the call runs again.
 */
export function createIdempotency(parts: IdempotencyParts) {
  const { db, leaseMs = 60_000 } = parts;
  return {
    async begin({ userId, key, fingerprint }: KeyedRequest): Promise<KeyedOutcome> {
      for (let look = 0; look < mostLooks; look++) {
        const lease = newId();
        if (await claimRecord(db, { userId, key, fingerprint, lease, leaseMs }))
          return { outcome: 'run', call: openCall({ ...parts, leaseMs }, { userId, key, lease }) };
        const record = await findRecord(db, { userId, key });
        if (!record) continue;
        if (!record.fingerprint.equals(fingerprint)) return { outcome: 'reused' };
        if (record.status === null) return { outcome: 'in-use' };
        const body = parts.seal.unseal(record.body ?? '');
        // Sealed with a secret that is no longer ours: it was answered, and nobody can say how.
        if (body === null) return { outcome: 'in-use' };
        const headers = record.headers as Record<string, string>;
        return { outcome: 'answered', answer: { status: record.status, headers, body } };
      }
      return { outcome: 'in-use' };
    },
  };
}
export type Idempotency = ReturnType<typeof createIdempotency>;

function openCall(
  { db, log, seal, leaseMs }: Required<IdempotencyParts>,
  holder: RecordKey & { lease: string },
): KeyedCall {
  let renewals = 0;
  const timer = setInterval(() => {
    renewals += 1;
    if (renewals > mostRenewals) clearInterval(timer);
    else
      renewLease(db, holder, leaseMs).catch((error) => log.warn({ err: error }, 'a lease was not renewed'));
  }, leaseMs / 3).unref();
  return {
    async keep({ status, headers, body }) {
      clearInterval(timer);
      await keepAnswer(db, holder, { status, headers, body: seal.seal(body) });
    },
    async release() {
      clearInterval(timer);
      await deleteRecord(db, holder);
    },
  };
}
