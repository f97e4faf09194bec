import { createHash, randomBytes } from 'node:crypto';

export function createInvitationToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored: 256 random bits need no slow hash. */
export function hashInvitationToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
