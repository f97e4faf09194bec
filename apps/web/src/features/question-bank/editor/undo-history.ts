import { changedPlace } from './changed-place.ts';

/** What was, what is, what was taken back. */
export interface UndoHistory<T> {
  past: readonly T[];
  present: T;
  future: readonly T[];
  /** The text that is being typed in: letters after letters are one step. */
  typing: string | null;
}

const longest = 200;

export function beginHistory<T>(present: T): UndoHistory<T> {
  return { past: [], present, future: [], typing: null };
}

export function write<T>(history: UndoHistory<T>, next: T): UndoHistory<T> {
  const { past, present, typing } = history;
  const { places, isText } = changedPlace(present, next);
  if (places.length === 0) return history;
  const place = isText ? (places[0] ?? null) : null;
  if (place !== null && place === typing) return { past, present: next, future: [], typing };
  return { past: [...past, present].slice(-longest), present: next, future: [], typing: place };
}

export function undo<T>(history: UndoHistory<T>): UndoHistory<T> {
  const { past, present, future } = history;
  const last = past.at(-1);
  if (last === undefined) return history;
  return { past: past.slice(0, -1), present: last, future: [present, ...future], typing: null };
}

export function redo<T>(history: UndoHistory<T>): UndoHistory<T> {
  const { past, present, future } = history;
  const [next, ...rest] = future;
  if (next === undefined) return history;
  return { past: [...past, present], present: next, future: rest, typing: null };
}

/** What is typed from here on is a step of its own. */
export function pause<T>(history: UndoHistory<T>): UndoHistory<T> {
  return history.typing === null ? history : { ...history, typing: null };
}
