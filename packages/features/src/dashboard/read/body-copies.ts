/** A compiled body, as bytes; the same object for as long as the body is the same. */
export interface BodyCopy {
  version: string;
  bytes: Buffer;
}

const mostBytes = 32 * 1_024 * 1_024;

/** Bodies this process read last. A reader asks the row whether its copy is still the one that counts. */
export function createBodyCopies(most = mostBytes) {
  const copies = new Map<string, BodyCopy>();
  let held = 0;

  function forget(userId: string): void {
    held -= copies.get(userId)?.bytes.length ?? 0;
    copies.delete(userId);
  }

  return {
    find: (userId: string) => copies.get(userId),
    /** What was used last is forgotten last. */
    keep(userId: string, copy: BodyCopy): void {
      forget(userId);
      copies.set(userId, copy);
      held += copy.bytes.length;
      for (const oldest of copies.keys()) {
        if (held <= most) return;
        forget(oldest);
      }
    },
  };
}

export type BodyCopies = ReturnType<typeof createBodyCopies>;
