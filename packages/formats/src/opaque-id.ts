import { createHash } from 'node:crypto';

/** What has an id inside of a question. */
type Role = 'option' | 'prompt' | 'choice' | 'item' | 'gap' | 'criterion' | 'level';

/** Says neither where an option stands nor whether it is right: it follows from its text and the question's name alone. */
export function opaqueId(salt: string, role: Role, text: string): string {
  return createHash('sha256').update(`${salt}\0${role}\0${text.trim()}`).digest('hex').slice(0, 16);
}
