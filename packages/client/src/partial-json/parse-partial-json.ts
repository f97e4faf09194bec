import type { DeepPartial } from './deep-partial.ts';
import { repairJson } from './repair-json.ts';

/**
 * Reads the beginning of the JSON text of an object into what it says so far; `{}` while it says nothing, or when it is
 * something else. Never throws. The shape is promised by who wrote the text: nothing is checked against `T`.
 */
export function parsePartialJson<T extends object>(text: string): DeepPartial<T> {
  return (readObject(repairJson(text)) ?? {}) as DeepPartial<T>;
}

function readObject(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
