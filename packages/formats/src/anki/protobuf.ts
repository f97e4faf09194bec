/** The numbers and byte strings of one message by their field, the last of each; null when it is none. */
export function readMessage(bytes: Uint8Array): Map<number, number | Uint8Array> | null {
  const fields = new Map<number, number | Uint8Array>();
  const cursor = { at: 0 };
  while (cursor.at < bytes.length) {
    const key = readVarint(bytes, cursor);
    if (key === null) return null;
    const value = readValue(bytes, cursor, key & 7);
    if (value === null) return null;
    fields.set(key >>> 3, value);
  }
  return fields;
}

function readValue(bytes: Uint8Array, cursor: { at: number }, wire: number): number | Uint8Array | null {
  if (wire === 0) return readVarint(bytes, cursor);
  const length = wire === 1 ? 8 : wire === 5 ? 4 : wire === 2 ? readVarint(bytes, cursor) : null;
  if (length === null || length > bytes.length - cursor.at) return null;
  cursor.at += length;
  return bytes.subarray(cursor.at - length, cursor.at);
}

function readVarint(bytes: Uint8Array, cursor: { at: number }): number | null {
  let value = 0;
  for (let place = 0; place < 10; place++) {
    const byte = bytes[cursor.at++];
    if (byte === undefined) return null;
    value += (byte & 0x7f) * 2 ** (7 * place);
    if (byte < 0x80) return value;
  }
  return null;
}
