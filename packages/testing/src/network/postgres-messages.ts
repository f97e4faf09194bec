interface Hearer {
  /** The parameters of the first message of a connection. */
  started(parameters: string): void;
  /** A statement is complete: simple, or the end of an extended one. */
  statement(): void;
}

const [simpleQuery, sync] = ['Q'.charCodeAt(0), 'S'.charCodeAt(0)];

/** Reads what a client says to Postgres (protocol 3.0, without TLS), in whatever pieces it comes. */
export function createMessageReader(hearer: Hearer) {
  let rest: Buffer = Buffer.alloc(0);
  let hasStarted = false;

  /** The length of the next message, or null while it is not there as a whole. */
  function nextLength(): number | null {
    const head = hasStarted ? 1 : 0;
    if (rest.length < head + 4) return null;
    const length = head + rest.readInt32BE(head);
    return rest.length < length ? null : length;
  }

  return {
    read(piece: Buffer): void {
      rest = Buffer.concat([rest, piece]);
      for (let length = nextLength(); length !== null; length = nextLength()) {
        const message = rest.subarray(0, length);
        rest = rest.subarray(length);
        if (!hasStarted) {
          hasStarted = true;
          hearer.started(message.toString('latin1'));
        } else if (message[0] === simpleQuery || message[0] === sync) hearer.statement();
      }
    },
  };
}
