/**
 * Makes pieces of text that Postgres keeps exactly, whatever the borders between the deltas: half of a surrogate pair
 * waits for the other half, a half that stays alone and the NUL character become U+FFFD.
 */
export function createTextJoiner() {
  let held = '';
  return {
    push(text: string): string {
      const joined = held + text;
      held = endsInHalfPair(joined) ? joined.slice(-1) : '';
      return clean(held ? joined.slice(0, -1) : joined);
    },
    /** What still waits when nothing follows. */
    rest(): string {
      const last = clean(held);
      held = '';
      return last;
    },
  };
}

function endsInHalfPair(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff;
}

function clean(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}
