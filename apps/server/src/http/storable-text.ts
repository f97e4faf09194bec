import { isModest } from './modest-json.ts';

/**
 * Postgres stores neither NUL nor half of a surrogate pair. In JSON they can only stand as escapes, so almost every
 * body is judged by one search for them.
 */
export function isStorable(json: string): boolean {
  if (!json.isWellFormed()) return false;
  if (!isModest(json)) return true; // Refused as that, by `requireModestBody`.
  if (!/\\u(0000|d[89a-f])/i.test(json)) return true;
  try {
    // Readers of bodies skip a mark of byte order; JSON.parse does not.
    return isStorableValue(JSON.parse(json.replace(/^\ufeff/, '')));
  } catch {
    return true; // What is not JSON is refused as that, elsewhere.
  }
}

function isStorableValue(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (value === null || typeof value !== 'object') return true;
  return Object.entries(value).every(([key, each]) => isStorableValue(key) && isStorableValue(each));
}
