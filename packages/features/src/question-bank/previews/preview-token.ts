import { createHash, randomBytes } from 'node:crypto';

/** 256 bits: nobody finds one by trying. */
export function newPreviewToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
