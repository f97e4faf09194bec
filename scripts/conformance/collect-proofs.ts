export interface Proof {
  id: string;
  path: string;
  /** Of the test. */
  title: string;
}

const ids = String.raw`00\d-C?\d{1,2}`;
/** it('… [000-23, 004-45]', …) */
const titled = new RegExp(String.raw`(['"\`])((?:(?!\1).)+?) \[(${ids}(?:, ${ids})*)\]\1`, 'g');
/** test('…', { tag: ['@000-23', '@004-45'] }, …) */
const tagged = /\btest\(\s*(['"`])((?:(?!\1).)+?)\1,\s*\{\s*tag:\s*(\[[^\]]*\]|'[^']*')/g;

/** What the tests of one file prove: the ids that stand in brackets after a title, or in its tag. */
export function collectProofs(path: string, text: string): Proof[] {
  return [titled, tagged].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(([, , title = '', listed = '']) =>
      (listed.match(new RegExp(ids, 'g')) ?? []).map((id) => ({ id, path, title })),
    ),
  );
}
