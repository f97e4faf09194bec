import { v7 } from 'uuid';

let source: () => string = v7;

/** A UUIDv7: sorts by the time it was made. */
export function newId(): string {
  return source();
}

/** From here on ids of this process come from there: for worlds that are always the same, never for people's data. */
export function takeIdsFrom(other: () => string): void {
  source = other;
}
