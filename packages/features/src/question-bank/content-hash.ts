import { createHash } from 'node:crypto';
import type { Question } from '@debrief/core';

/** SHA-256 of a question's canonical JSON: the same question has the same hash, whatever the order of its fields. */
export function contentHash(question: Question): Buffer {
  return createHash('sha256').update(canonicalJson(question)).digest();
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) => (isPlainObject(each) ? sorted(each) : each));
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
}
