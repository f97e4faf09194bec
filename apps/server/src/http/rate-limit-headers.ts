import type { KeyAllowance } from '@debrief/features';
import type { FastifyReply } from 'fastify';

/** What is left to a key, on each of its answers; the names of the drafts of the IETF, in calls and seconds. */
export function tellAllowance(reply: FastifyReply, { limit, remaining, resetSeconds }: KeyAllowance): void {
  reply
    .header('ratelimit-limit', String(limit))
    .header('ratelimit-remaining', String(remaining))
    .header('ratelimit-reset', String(resetSeconds));
}
