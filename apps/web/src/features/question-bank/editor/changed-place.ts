interface Change {
  /** Paths of the leaves that differ: "question.options.2.text". */
  places: string[];
  /** Exactly one text changed. */
  isText: boolean;
}

/** Where two values made of objects, lists and plain values differ. */
export function changedPlace(before: unknown, after: unknown): Change {
  const places: string[] = [];
  let textCount = 0;
  const walk = (a: unknown, b: unknown, path: string) => {
    if (Object.is(a, b)) return;
    if (isBranch(a) && isBranch(b)) {
      for (const key of new Set([...Object.keys(a), ...Object.keys(b)]))
        walk(a[key], b[key], path === '' ? key : `${path}.${key}`);
      return;
    }
    if (typeof a === 'string' && typeof b === 'string') textCount++;
    places.push(path);
  };
  walk(before, after, '');
  return { places, isText: places.length === 1 && textCount === 1 };
}

function isBranch(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
