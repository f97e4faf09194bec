import { createHash } from 'node:crypto';

/** Says neither where an option stands nor whether it is right: it follows from its text and the question's name alone. */
export function opaqueId(salt: string, role: 'option' | 'prompt' | 'choice', text: string): string {
  return createHash('sha256').update(`${salt}\0${role}\0${text.trim()}`).digest('hex').slice(0, 16);
}
