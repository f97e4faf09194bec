import { createHash, randomInt } from 'node:crypto';
import { apiKeyPattern } from '@debrief/contracts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const mark = 'dbk_';
const namingLength = 8;
/** 190 bits. */
const secretLength = 32;

/** A new key, and the part of it that names it to people. */
export function makeKeyText(): { text: string; prefix: string } {
  const text = `${mark}${draw(namingLength)}${draw(secretLength)}`;
  return { text, prefix: text.slice(0, mark.length + namingLength) };
}

function draw(length: number): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
}

/** All that is kept of a key. It is looked up by this, so what time a comparison takes tells nothing of the key. */
export function hashKeyText(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

interface Presented {
  'x-api-key'?: string | string[] | undefined;
  authorization?: string | undefined;
}

/**
 * What a request presents as a key, however wrong: the header `x-api-key`, or a bearer that begins as keys do. Undefined
 * when it presents none, and may be a session's.
 */
export function presentedKey(headers: Presented): string | undefined {
  const own = headers['x-api-key'];
  if (own !== undefined) return String(own);
  return /^bearer\s+(dbk_\S*)$/i.exec(headers.authorization ?? '')?.[1];
}

export function looksLikeKey(text: string): boolean {
  return apiKeyPattern.test(text);
}
