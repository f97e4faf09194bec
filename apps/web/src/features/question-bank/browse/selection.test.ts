import { expect, test } from 'vitest';
import { extendTo, keepListed, noSelection, toggle } from './selection.ts';

const listed = ['a', 'b', 'c', 'd', 'e'];

test('a row is chosen and let go again', () => {
  const chosen = toggle(noSelection, 'b');

  expect([...chosen.ids]).toEqual(['b']);
  expect([...toggle(chosen, 'b').ids]).toEqual([]);
});

test('a range goes from the row chosen last to this one, in either direction', () => {
  const down = extendTo(toggle(noSelection, 'b'), 'd', listed);
  const up = extendTo(toggle(noSelection, 'd'), 'b', listed);

  expect([...down.ids]).toEqual(['b', 'c', 'd']);
  expect([...up.ids].sort()).toEqual(['b', 'c', 'd']);
});

test('without a row to begin at a range is that one row', () => {
  expect([...extendTo(noSelection, 'c', listed).ids]).toEqual(['c']);
});

test('what is no longer listed is no longer chosen', () => {
  const chosen = extendTo(toggle(noSelection, 'a'), 'c', listed);

  expect([...keepListed(chosen, ['b', 'e']).ids]).toEqual(['b']);
});
