import type { BusMessage } from './bus.ts';

/** Postgres refuses 8,000 bytes and more. */
const maxBytes = 7_900;

type WireMessage = [topic: string, payload: unknown];

/** Puts messages into as few notifications as hold them, in their order. One that is too large for any goes without its payload. */
export function packMessages(senderId: string, messages: readonly BusMessage[]): string[] {
  const room = maxBytes - Buffer.byteLength(wrap(senderId, []));
  const batches: string[][] = [];
  let left = 0;
  for (const message of messages) {
    const text = encode(message, room);
    const bytes = Buffer.byteLength(text) + 1;
    if (bytes > left) {
      batches.push([]);
      left = room;
    }
    batches.at(-1)?.push(text);
    left -= bytes;
  }
  return batches.map((batch) => wrap(senderId, batch));
}

function encode({ topic, payload }: BusMessage, room: number): string {
  const text = JSON.stringify([topic, payload ?? null] satisfies WireMessage);
  return Buffer.byteLength(text) < room ? text : JSON.stringify([topic, null]);
}

function wrap(senderId: string, messages: readonly string[]): string {
  return `{"from":${JSON.stringify(senderId)},"messages":[${messages.join(',')}]}`;
}

/** What a notification of another process holds; nothing for our own and for text that is not ours to read. */
export function unpackMessages(ownId: string, payload: string): BusMessage[] {
  try {
    const { from, messages } = JSON.parse(payload) as { from: string; messages: WireMessage[] };
    return from === ownId ? [] : messages.map(([topic, payload]) => ({ topic, payload }));
  } catch {
    return [];
  }
}
