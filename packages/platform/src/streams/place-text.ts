import type { StreamPlace } from './stream-ledger.ts';

/** `<generation>:<position>`, the id of an event: what a reader has when it has received it. */
export function formatPlace({ generation, position }: StreamPlace): string {
  return `${generation}:${position}`;
}

/** Null for anything that is no place of ours: the reader gets everything from the start. */
export function parsePlace(text: string | null): StreamPlace | null {
  const [, generation, position] = /^(\d{1,9}):(\d{1,9})$/.exec(text ?? '') ?? [];
  return generation && position ? { generation: Number(generation), position: Number(position) } : null;
}
