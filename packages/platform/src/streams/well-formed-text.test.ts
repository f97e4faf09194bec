import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createTextJoiner } from './well-formed-text.ts';

/** Any UTF-16, half pairs and NUL too. */
const units = fc.array(fc.nat(0xffff)).map((codes) => String.fromCharCode(...codes));

it('pieces are well-formed whatever the borders, and together the same as the text in one piece', () => {
  fc.assert(
    fc.property(fc.array(units), (deltas) => {
      const joiner = createTextJoiner();
      const pieces = [...deltas.map((delta) => joiner.push(delta)), joiner.rest()];

      for (const piece of pieces) expect(piece.isWellFormed()).toBe(true);
      expect(pieces.join('')).toBe(deltas.join('').toWellFormed().replaceAll('\0', '\uFFFD'));
    }),
  );
});
