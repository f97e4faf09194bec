import { createHash, randomBytes } from 'node:crypto';

/** 256 bits: nobody finds one by trying. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

export function hashOfSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
